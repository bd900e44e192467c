package org.annum.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** One stack that is up for all test classes; it ends with the test JVM. */
final class SharedStack {
  private static final SharedStack INSTANCE = start();

  private final CommandLine annum;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final int firstPort;

  private SharedStack(CommandLine annum, int firstPort) {
    this.annum = annum;
    this.firstPort = firstPort;
  }

  static SharedStack get() {
    return INSTANCE;
  }

  CommandLine annum() {
    return annum;
  }

  HttpResponse<String> get(Service service, String path, String token) {
    return send(request(service, path, token).GET().build());
  }

  HttpResponse<String> post(
      Service service, String path, String token, String contentType, String body) {
    return send(
        request(service, path, token)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  JsonNode json(HttpResponse<String> response) {
    try {
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String token(String... arguments) {
    return annum
        .run(Stream.concat(Stream.of("token"), Stream.of(arguments)).toArray(String[]::new))
        .succeeded()
        .output()
        .strip();
  }

  /** The process of a service or server of the stack, as its pid file says. */
  Optional<ProcessHandle> process(String name) {
    try {
      Path pid = annum.home().resolve("run").resolve(name + ".pid");
      return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every process of the stack, the launcher and PostgreSQL's backends included. */
  List<ProcessHandle> processes() {
    try {
      JsonNode state = json.readTree(annum.home().resolve("run/stack.json").toFile());
      Stream<ProcessHandle> launcher =
          ProcessHandle.of(state.path("pid").asLong()).stream()
              .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
      Stream<ProcessHandle> postgres =
          process("postgres").stream()
              .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
      return Stream.concat(launcher, postgres).distinct().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  enum Service {
    GOALS(0),
    METRICS(1),
    FEEDBACK(2),
    REVIEW(3);

    private final int offset;

    Service(int offset) {
      this.offset = offset;
    }
  }

  private HttpRequest.Builder request(Service service, String path, String token) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:%d%s".formatted(firstPort + service.offset, path)))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static SharedStack start() {
    try {
      Path build = Files.createDirectories(Path.of("target").toAbsolutePath());
      CommandLine annum = new CommandLine(Files.createTempDirectory(build, "annum home "));
      int port = ThreadLocalRandom.current().nextInt(12_000, 18_000);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> annum.run("down")));
      annum
          .run(
              "up",
              "--http-port=" + port,
              "--management-port=" + (port + 4),
              "--postgres-port=" + (port + 8),
              "--kafka-port=" + (port + 9))
          .succeeded();
      return new SharedStack(annum, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
