package org.annum.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.annum.embedded.KafkaBroker;
import org.annum.local.stack.Ports;
import org.annum.local.stack.Service;
import org.annum.local.token.SigningKey;
import org.annum.local.token.TokenIssuer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/**
 * The servers that scenarios run on: PostgreSQL that syncs its log to disk, Kafka, and the packaged
 * services that a scenario asks for.
 */
final class Bench implements AutoCloseable {
  /** Topics of services that are not here; their consumers would complain all the time. */
  private static final List<String> TOPICS_OF_OTHERS =
      List.of("annum.people.v1", "annum.goals.v1", "annum.feedback-summaries.v1");

  private final Path root;
  private final Path directory;
  private final int rows;
  private final Ports ports = Ports.free();
  private final EmbeddedPostgres postgres;
  private final KafkaBroker kafka;
  private final SigningKey key;
  private final Map<Service, Program> programs = new HashMap<>();
  private @Nullable Api api;

  private Bench(Path root, Path directory, int rows) throws IOException, SQLException {
    this.root = root;
    this.directory = directory;
    this.rows = rows;
    this.key = SigningKey.in(directory.resolve("token-key"));
    this.postgres =
        EmbeddedPostgres.builder()
            .setPort(ports.postgres())
            .setDataDirectory(directory.resolve("postgres"))
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("max_connections", "60")
            .setServerConfig("jit", "off")
            .start();
    this.kafka = KafkaBroker.start(directory.resolve("kafka"), ports.kafka(), ports.kafka() + 1);
    createTopics();
    try (Connection connection = connect("postgres", "postgres")) {
      for (Service service : new Service[] {Service.METRICS, Service.REVIEW}) {
        execute(connection, "create role %s superuser login".formatted(service.id()));
        execute(connection, "create database %1$s owner %1$s".formatted(service.id()));
      }
    }
  }

  /** Starts the servers and metrics-service. */
  static Bench start(Path root, int rows) throws IOException, SQLException, InterruptedException {
    Path directory = Files.createTempDirectory(root.resolve(".annum"), "benchmarks-");
    Bench bench = new Bench(root, directory, rows);
    bench.start(Service.METRICS);
    return bench;
  }

  int rows() {
    return rows;
  }

  Path directory() {
    return directory;
  }

  Program metrics() throws IOException, InterruptedException {
    return start(Service.METRICS);
  }

  /** Starts a service unless it runs. */
  Program start(Service service) throws IOException, InterruptedException {
    Program running = programs.get(service);
    if (running == null) {
      running =
          Program.start(
              root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar"),
              root.resolve(".annum/logs/benchmark-%s.log".formatted(service.id())),
              URI.create("http://localhost:%d/q/health/ready".formatted(ports.management(service))),
              environment(service));
      programs.put(service, running);
    }
    return running;
  }

  /** Ends a service, so that the next one starts with fresh memory. */
  void restart(Service service) throws IOException, InterruptedException {
    Program running = programs.remove(service);
    if (running != null) {
      running.close();
    }
    start(service);
  }

  Api api() {
    Api known = api;
    if (known == null) {
      known =
          new Api(
              URI.create("http://localhost:" + ports.http(Service.METRICS)),
              new TokenIssuer(key, Clock.systemUTC()).operator());
      api = known;
    }
    return known;
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  Connection database(Service service) throws SQLException {
    return connect(service.id(), service.id());
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  @Override
  public void close() {
    programs.values().forEach(Program::close);
    kafka.close();
    try (postgres) {
      postgres.getPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void createTopics() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(
          TOPICS_OF_OTHERS.stream().map(name -> new NewTopic(name, 1, (short) 1)).toList());
    }
  }

  private Connection connect(String database, String user) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:%d/%s".formatted(ports.postgres(), database), user, "");
  }

  private Map<String, String> environment(Service service) {
    return Map.ofEntries(
        Map.entry("QUARKUS_HTTP_HOST", "localhost"),
        Map.entry("QUARKUS_HTTP_PORT", Integer.toString(ports.http(service))),
        Map.entry("QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE", "4G"),
        Map.entry("QUARKUS_MANAGEMENT_HOST", "localhost"),
        Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service))),
        Map.entry(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://localhost:%d/%s".formatted(ports.postgres(), service.id())),
        Map.entry("QUARKUS_DATASOURCE_USERNAME", service.id()),
        Map.entry("QUARKUS_DATASOURCE_PASSWORD", service.id()),
        Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
        Map.entry("QUARKUS_OIDC_PUBLIC_KEY", key.publicKey()),
        Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"));
  }
}
