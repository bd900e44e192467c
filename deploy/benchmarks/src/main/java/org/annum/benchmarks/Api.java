package org.annum.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The public API of metrics-service, as its clients use it. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int POLL_MILLIS = 100;

  /** As an ingress speaks to the services. */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI address;
  private final String token;

  Api(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** Imports a file and returns when its operation has succeeded; all rows must go in. */
  void importFile(Path file, long rows) throws IOException, InterruptedException {
    HttpRequest request =
        request("/v1/fact-imports?profile=task-tool")
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    HttpResponse<String> accepted = send(request, 202);
    String operation = accepted.headers().firstValue("Location").orElseThrow();
    JsonNode state = get(operation);
    while (!state.path("state").asText().equals("SUCCEEDED")) {
      if (state.path("state").asText().equals("FAILED")) {
        throw new IllegalStateException(state.toString());
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      state = get(operation);
    }
    requireAll(state.path("counts"), rows);
  }

  /** Sends a stream and returns when its rollups are there; all rows must go in. */
  void stream(Path file, long rows) throws IOException, InterruptedException {
    HttpRequest request =
        request("/v1/fact-streams?kind=activities")
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    String[] lines = send(request, 200).body().strip().split("\n");
    requireAll(JSON.readTree(lines[lines.length - 1]), rows);
  }

  /** Sends some activities and returns when they are accepted. */
  void post(String body) throws IOException, InterruptedException {
    HttpRequest request =
        request("/v1/activities/bulk")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    send(request, 207);
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(send(request(path).GET().build(), 200).body());
  }

  private static void requireAll(JsonNode counts, long rows) {
    long taken =
        counts.path("accepted").asLong()
            + counts.path("replaced").asLong()
            + counts.path("unchanged").asLong();
    if (taken != rows) {
      throw new IllegalStateException("%d of %d rows went in: %s".formatted(taken, rows, counts));
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request, int expected)
      throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != expected) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    return response;
  }
}
