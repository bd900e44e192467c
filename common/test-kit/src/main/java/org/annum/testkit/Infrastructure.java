package org.annum.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.annum.embedded.KafkaBroker;

/**
 * A real PostgreSQL and a real Kafka for {@code @QuarkusTest}, started once per JVM and shared by
 * all its test classes and profiles; every application start gets a fresh database.
 *
 * <p>Use with {@code @WithTestResource(Infrastructure.class)} or in a {@code QuarkusTestProfile}.
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    String database = createDatabase();
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", jdbcUrl(database));
    settings.put("quarkus.datasource.username", "postgres");
    settings.put("quarkus.datasource.password", "postgres");
    settings.put("kafka.bootstrap.servers", kafka().bootstrapServers());
    settings.put("test.postgres.port", Integer.toString(postgres().getPort()));
    settings.put("quarkus.oidc.public-key", Tokens.publicKey());
    return settings;
  }

  @Override
  public void stop() {
    // Shared by the whole JVM; PostgreSQL and Kafka end with it.
  }

  public static EmbeddedPostgres postgres() {
    return PostgresHolder.INSTANCE;
  }

  public static KafkaBroker kafka() {
    return KafkaHolder.INSTANCE;
  }

  /** Creates an empty database of a new name on the shared server. */
  public static String createDatabase() {
    String name = "annum_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = postgres().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return name;
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name + " could not be created", e);
    }
  }

  public static String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(postgres().getPort(), database);
  }

  /** Ports that are free, each another one: a port that was let go could come again at once. */
  public static List<Integer> freePorts(int count) {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      sockets.forEach(Infrastructure::close);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class PostgresHolder {
    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "100")
            .setServerConfig("fsync", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class KafkaHolder {
    static final KafkaBroker INSTANCE = start();

    private static KafkaBroker start() {
      try {
        Path directory = Files.createTempDirectory("annum-kafka-");
        List<Integer> ports = freePorts(2);
        KafkaBroker broker = KafkaBroker.start(directory, ports.get(0), ports.get(1));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(broker, directory)));
        return broker;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void end(KafkaBroker broker, Path directory) {
      broker.close();
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
