package org.annum.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One more metrics-service on the database and the broker of the stack; started again at will. */
final class SecondReplica implements AutoCloseable {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ProcessBuilder command;
  private final URI ready;
  private Process process;

  private SecondReplica(ProcessBuilder command, URI ready) throws IOException {
    this.command = command;
    this.ready = ready;
    this.process = command.start();
  }

  /** Starts it as the launcher starts the first one. */
  static SecondReplica start(SharedStack stack) {
    int port = stack.freePort();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path jar = CommandLine.ROOT.resolve("metrics-service/target/quarkus-app/quarkus-run.jar");
    ProcessBuilder command =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx160m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-jar",
                    jar.toString()))
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(
                    stack.annum().home().resolve("logs/metrics-service-2.log").toFile()));
    command.environment().putAll(settings(stack.database("")));
    command
        .environment()
        .putAll(
            Map.of(
                "QUARKUS_HTTP_HOST",
                "localhost",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST",
                "localhost",
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(port + 1),
                "QUARKUS_DATASOURCE_JDBC_URL",
                stack.database("metrics"),
                "QUARKUS_DATASOURCE_USERNAME",
                "metrics",
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                "12",
                "KAFKA_BOOTSTRAP_SERVERS",
                stack.broker(),
                "QUARKUS_OIDC_PUBLIC_KEY",
                stack.token("--public-key"),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                "false"));
    try {
      URI ready = URI.create("http://localhost:%d/q/health/ready".formatted(port + 1));
      return new SecondReplica(command, ready);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets replicas pull from the databases of a server, and take over soon from each other. */
  static Map<String, String> settings(String server) {
    return Map.of("ANNUM_JDBC_ALLOWED_URLS", server, "ANNUM_SOURCES_LEASE", "5s");
  }

  void awaitReady() {
    HttpRequest question = HttpRequest.newBuilder(ready).build();
    await()
        .atMost(LONG)
        .ignoreExceptions()
        .until(
            () -> http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
  }

  /** Kills it and starts it again. */
  void crash() {
    close();
    try {
      process = command.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
