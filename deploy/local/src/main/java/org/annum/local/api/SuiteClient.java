package org.annum.local.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.annum.local.LocalProblem;
import org.annum.local.stack.Service;

/**
 * The services' public API.
 *
 * <p>A request that a dying service left unanswered is sent again once the service is ready: every
 * request made here may be repeated, since imports and upserts are idempotent and the rest carries
 * the same {@code Idempotency-Key}.
 */
public final class SuiteClient {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration RECOVERY = Duration.ofSeconds(90);
  private static final int ATTEMPTS = 6;
  private static final Set<Integer> UNAVAILABLE = Set.of(502, 503, 504);
  private static final int POLL_MILLIS = 200;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final SuiteAddress address;

  public SuiteClient(SuiteAddress address) {
    this.address = address;
  }

  /** Where people reach what is at this path. */
  public String publicAddress(String path) {
    return address.publicAddress(path);
  }

  /** Reads JSON; a refusal is a problem. */
  public JsonNode get(Service service, String path) throws InterruptedException {
    Answer answer = find(service, path);
    if (answer.isRefusal()) {
      throw refused("GET", service, path, answer);
    }
    return answer.body();
  }

  /** Reads JSON; a refusal is the caller's to judge. */
  public Answer find(Service service, String path) throws InterruptedException {
    return json(send(service, request(service, path).GET()));
  }

  /** All items of a list, page after page. */
  public List<JsonNode> list(Service service, String path) throws InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    String page = path;
    while (true) {
      JsonNode body = get(service, page);
      body.path("items").forEach(items::add);
      String cursor = body.path("nextCursor").asText("");
      if (cursor.isEmpty()) {
        return items;
      }
      page = path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
    }
  }

  /** A document as it is, for example a report. */
  public String text(Service service, String path) throws InterruptedException {
    HttpResponse<String> response = send(service, request(service, path).GET());
    if (response.statusCode() != 200) {
      throw refused("GET", service, path, json(response));
    }
    return response.body();
  }

  /** Sends JSON; a refusal is the caller's to judge. */
  public Answer post(Service service, String path, JsonNode body) throws InterruptedException {
    return post(service, path, "application/json", body.toString().getBytes(UTF_8));
  }

  /** Asks for a state change of what stands at this version; a refusal is the caller's to judge. */
  public Answer change(Service service, String path, long version) throws InterruptedException {
    return json(
        send(
            service,
            request(service, path)
                .header("If-Match", "\"%d\"".formatted(version))
                .POST(HttpRequest.BodyPublishers.noBody())));
  }

  /** Sends a file as it is; a refusal is the caller's to judge. */
  public Answer post(Service service, String path, String contentType, byte[] body)
      throws InterruptedException {
    return json(
        send(
            service,
            request(service, path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))));
  }

  public static LocalProblem refused(String verb, Service service, String path, Answer answer) {
    return new LocalProblem(
        "%s refused %s %s: %s"
            .formatted(service.module(), verb, path, String.join("; ", answer.refusal())));
  }

  private HttpRequest.Builder request(Service service, String path) {
    return HttpRequest.newBuilder(URI.create(address.api(service) + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + address.token());
  }

  private HttpResponse<String> send(Service service, HttpRequest.Builder request)
      throws InterruptedException {
    HttpRequest complete = request.build();
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      Optional<HttpResponse<String>> response = attempt(complete);
      if (response.isPresent()) {
        return response.get();
      }
      awaitReady(service);
    }
    throw gaveUp(service);
  }

  /** Empty when the service died under the request, or is being started again. */
  private Optional<HttpResponse<String>> attempt(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      return UNAVAILABLE.contains(response.statusCode()) ? Optional.empty() : Optional.of(response);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void awaitReady(Service service) throws InterruptedException {
    long deadline = System.nanoTime() + RECOVERY.toNanos();
    while (!address.isReady(service)) {
      if (System.nanoTime() > deadline) {
        throw gaveUp(service);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private static LocalProblem gaveUp(Service service) {
    return new LocalProblem(
        "%s does not answer; `annum status` says what runs, its log says why"
            .formatted(service.module()));
  }

  private static Answer json(HttpResponse<String> response) {
    try {
      JsonNode body = JSON.readTree(response.body());
      return new Answer(response.statusCode(), body == null ? MissingNode.getInstance() : body);
    } catch (IOException e) {
      throw new UncheckedIOException(response.uri() + " did not answer with JSON", e);
    }
  }
}
