package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One stack that is up for all test classes; it ends with the test JVM. */
final class SharedStack {
  private static final SharedStack INSTANCE = start();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  // Places in the block of ports.
  private static final int POSTGRES = 8;
  private static final int KAFKA = 9;
  private static final int FREE = 12;

  private final CommandLine annum;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final int firstPort;
  private final Map<String, String> secrets = new ConcurrentHashMap<>();

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
      Service service,
      String path,
      String token,
      String contentType,
      String body,
      String... headers) {
    return send(
        request(service, path, token)
            .headers(
                Stream.concat(Stream.of("Content-Type", contentType), Stream.of(headers))
                    .toArray(String[]::new))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  JsonNode json(String text) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does something again and again until it does not fail, as a patient client would. */
  <T> T retry(Callable<T> work) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .pollInSameThread()
        .ignoreExceptionsMatching(failure -> true)
        .until(() -> tried(work), Optional::isPresent)
        .orElseThrow();
  }

  /** Makes somebody known, and waits until metrics-service knows them. */
  void employ(String person, String token) {
    String body =
        """
        {"name": "%s", "startDate": "2010-01-01", "assignments": [
          {"validFrom": "2010-01-01", "position": "销售助理", "team": "faults"}]}
        """
            .formatted(person);
    HttpResponse<String> answer =
        send(
            request(Service.GOALS, "/v1/employees/" + person, token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    assertThat(answer.statusCode()).as(answer::body).isIn(200, 201);
    MadeUpTask task = MadeUpTask.of(person, "trial", 2018, 1).get(0);
    retry(
        () -> {
          HttpResponse<String> trial =
              post(
                  Service.METRICS,
                  "/v1/activities/bulk?validateOnly=true",
                  token,
                  "application/json",
                  "{\"items\":[%s]}".formatted(task.json()));
          assertThat(json(trial).path("failed").asInt(1)).as(trial::body).isZero();
          return true;
        });
  }

  /** The broker's address. */
  String broker() {
    return "localhost:" + (firstPort + KAFKA);
  }

  /** Address of a database of the stack's server. */
  String database(String name) {
    return server(firstPort) + name;
  }

  private static String server(int firstPort) {
    return "jdbc:postgresql://localhost:%d/".formatted(firstPort + POSTGRES);
  }

  /** A port of the stack's block that nothing of it uses. */
  int freePort() {
    return firstPort + FREE;
  }

  /** Sets a webhook up, whose secret this stack remembers. */
  void openWebhook(String source, String token) {
    HttpResponse<String> answer =
        post(
            Service.METRICS,
            "/v1/fact-webhooks",
            token,
            "application/json",
            "{\"source\":\"%s\"}".formatted(source));
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(201);
    secrets.put(source, json(answer).path("secret").asText().substring("whsec_".length()));
  }

  /** Delivers to a webhook, signed as Standard Webhooks say. */
  HttpResponse<String> webhook(String source, String body) {
    String id = "msg_" + UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8));
    long now = Instant.now().getEpochSecond();
    return send(
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d/v1/fact-webhooks/%s"
                        .formatted(firstPort + Service.METRICS.offset, source)))
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(now))
            .header("webhook-signature", "v1," + signature(source, id + "." + now + "." + body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private String signature(String source, String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] secret = Base64.getDecoder().decode(secrets.get(source));
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> Optional<T> tried(Callable<T> work) throws Exception {
    try {
      return Optional.of(work.call());
    } catch (AssertionError notYet) {
      throw new IllegalStateException(notYet);
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

  /** As {@code kill -9}; the launcher starts it again. */
  void kill(String name) {
    assertThat(process(name).map(ProcessHandle::destroyForcibly)).contains(true);
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
      Path home = Files.createTempDirectory(build, "annum home ");
      int port = ThreadLocalRandom.current().nextInt(12_000, 18_000);
      Map<String, String> environment = new HashMap<>(Telemetry.in(home));
      environment.putAll(SecondReplica.settings(server(port)));
      CommandLine annum = new CommandLine(home, environment);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> annum.run("down")));
      annum
          .run(
              "up",
              "--http-port=" + port,
              "--management-port=" + (port + 4),
              "--postgres-port=" + (port + POSTGRES),
              "--kafka-port=" + (port + KAFKA))
          .succeeded();
      return new SharedStack(annum, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
