package org.annum.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real Prometheus with the suite's own configuration and rules, in a hurry: it scrapes every
 * second, and what has to hold for minutes has to hold for two seconds.
 */
final class Prometheus implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Process process;
  private final int port;

  private Prometheus(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Prometheus start(Path directory, List<Integer> targets) {
    try {
      int port = freePort();
      Path rules = Files.createDirectories(directory.resolve("alerts"));
      for (Path file : Observability.files("alerts", ".yml")) {
        Files.writeString(rules.resolve(file.getFileName()), inAHurry(Files.readString(file)));
      }
      Path config = directory.resolve("prometheus.yml");
      Files.writeString(config, configuration(rules, targets, port));
      Process process =
          new ProcessBuilder(
                  Tool.find("prometheus").toString(),
                  "--config.file=" + config,
                  "--storage.tsdb.path=" + directory.resolve("data"),
                  "--web.listen-address=localhost:" + port)
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("prometheus.log").toFile())
              .start();
      return new Prometheus(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The series that an expression gives now; a failure when Prometheus refuses it. */
  JsonNode query(String expression) {
    JsonNode answer =
        get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    if (!answer.path("status").asText().equals("success")) {
      throw new IllegalArgumentException(answer.toString());
    }
    return answer.at("/data/result");
  }

  /** The alerts of this name that fire. */
  List<JsonNode> firing(String name) {
    Stream<JsonNode> all = Observability.elements(get("/api/v1/alerts").at("/data/alerts"));
    return all.filter(alert -> alert.path("state").asText().equals("firing"))
        .filter(alert -> alert.at("/labels/alertname").asText().equals(name))
        .toList();
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static String inAHurry(String rules) {
    return rules
        .replaceAll("for: \\d+[mh]", "for: 2s")
        .replace("age_seconds{job=\"annum\"}) > 120", "age_seconds{job=\"annum\"}) > 5");
  }

  private static String configuration(Path rules, List<Integer> targets, int port)
      throws IOException {
    String config =
        Files.readString(Observability.DIRECTORY.resolve("prometheus.yml"))
            .replace("/etc/prometheus/alerts/*.yml", rules + "/*.yml")
            .replaceAll("(interval|timeout): \\d+s", "$1: 1s")
            .replace("localhost:9090", "localhost:" + port);
    // Here a service is a port of this machine, not a name.
    var services = new StringBuilder("static_configs:\n");
    for (int i = 0; i < targets.size(); i++) {
      services.append(
          "      - {targets: [localhost:%d], labels: {application: %s}}\n"
              .formatted(targets.get(i), Scrape.SERVICES.get(i)));
    }
    return config.replaceFirst("dns_sd_configs:\n( +- .*\n)+", services.toString());
  }

  private JsonNode get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    try {
      return json.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
