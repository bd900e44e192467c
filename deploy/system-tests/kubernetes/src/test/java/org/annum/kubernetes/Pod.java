package org.annum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one container of a workload's pod, run by the Docker daemon as its manifest says. */
record Pod(Manifests manifests, JsonNode workload, String network) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  String container() {
    return network + "-" + Manifests.name(workload);
  }

  JsonNode spec() {
    return Manifests.containers(workload).findFirst().orElseThrow();
  }

  void start(Map<String, Path> volumes) {
    List<String> run = new ArrayList<>(List.of("run", "--detach", "--name", container()));
    run.addAll(List.of("--network", network, "--pull", "never"));
    JsonNode context = Manifests.pod(workload).path("securityContext");
    run.addAll(List.of("--user", context.path("runAsUser") + ":" + context.path("runAsGroup")));
    run.addAll(List.of("--group-add", context.path("fsGroup").asText()));
    run.addAll(List.of("--cap-drop", "ALL", "--security-opt", "no-new-privileges"));
    if (spec().at("/securityContext/readOnlyRootFilesystem").asBoolean()) {
      run.add("--read-only");
    }
    JsonNode limits = spec().at("/resources/limits");
    run.addAll(List.of("--memory", bytes(limits.path("memory").asText())));
    run.addAll(List.of("--cpus", limits.path("cpu").asText()));
    run.addAll(List.of("--restart", isJob() ? "on-failure" : "unless-stopped"));
    services().forEach(name -> run.addAll(List.of("--network-alias", name)));
    variables().forEach((name, value) -> run.addAll(List.of("--env", name + "=" + value)));
    for (JsonNode mount : spec().path("volumeMounts")) {
      String readOnly = mount.path("readOnly").asBoolean() ? ":ro" : "";
      Path source = volumes.get(mount.path("name").asText());
      run.addAll(List.of("--volume", source + ":" + mount.path("mountPath").asText() + readOnly));
    }
    List<String> command = Json.stream(spec().path("command")).map(JsonNode::asText).toList();
    if (!command.isEmpty()) {
      run.addAll(List.of("--entrypoint", command.get(0)));
    }
    run.add(spec().path("image").asText());
    run.addAll(command.stream().skip(1).toList());
    Docker.run(run);
  }

  boolean isJob() {
    return workload.path("kind").asText().equals("Job");
  }

  /** Whether the probe succeeds now; asked as a kubelet asks. */
  boolean passes(String probe) {
    JsonNode how = spec().path(probe);
    if (how.has("exec")) {
      List<String> command = new ArrayList<>(List.of("exec", container()));
      how.at("/exec/command").forEach(word -> command.add(word.asText()));
      return Docker.attempt(command).succeeded();
    }
    int port = port(how.findPath("port").asText());
    return how.has("httpGet")
        ? get(port, how.at("/httpGet/path").asText(), "").startsWith("2")
        : accepts(port);
  }

  /** Whether the Job has ended well. */
  boolean isDone() {
    return Docker.inspect(container(), "{{.State.Status}} {{.State.ExitCode}}").equals("exited 0");
  }

  int port(String name) {
    return Json.stream(spec().path("ports"))
        .filter(port -> port.path("name").asText().equals(name))
        .mapToInt(port -> port.path("containerPort").asInt())
        .findFirst()
        .orElseThrow();
  }

  /** Status and body of what a GET answers, or an empty text when nothing does. */
  String get(int port, String path, String token) {
    return send(request(port, path, token).GET().build());
  }

  String put(int port, String path, String token, String body) {
    return send(
        request(port, path, token)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(int port, String path, String token) {
    return HttpRequest.newBuilder(URI.create("http://" + address() + ":" + port + path))
        .timeout(Duration.ofSeconds(5))
        .header("Authorization", "Bearer " + token);
  }

  private static String send(HttpRequest request) {
    try {
      var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() + " " + response.body();
    } catch (IOException notYet) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean accepts(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address(), port), 1000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private String address() {
    String address =
        Docker.inspect(container(), "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}");
    return address.isEmpty() ? "invalid" : address; // it restarts just now
  }

  /** The names that Services give the pod. */
  private List<String> services() {
    Map<String, String> labels = Json.texts(workload.at("/spec/template/metadata/labels"));
    return manifests
        .kind("Service")
        .filter(
            service ->
                labels.entrySet().containsAll(Json.texts(service.at("/spec/selector")).entrySet()))
        .map(Manifests::name)
        .toList();
  }

  private Map<String, String> variables() {
    Map<String, String> variables =
        Json.stream(spec().path("envFrom"))
            .map(from -> manifests.get("ConfigMap", from.at("/configMapRef/name").asText()))
            .flatMap(map -> Json.texts(map.path("data")).entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    spec()
        .path("env")
        .forEach(
            variable ->
                variables.put(variable.path("name").asText(), variable.path("value").asText()));
    return variables;
  }

  private static String bytes(String quantity) {
    return Quantity.getAmountInBytes(new Quantity(quantity)).toBigInteger().toString();
  }
}
