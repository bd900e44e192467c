package org.annum.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.annum.local.token.SigningKey;
import org.annum.local.token.TokenIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the pods of the overlay {@code small} as its built manifests say: images, commands,
 * settings, volumes, user, read-only root, limits and probes. Needs a Docker daemon that has the
 * images, and root; so it runs on demand (see the README of this module).
 */
class PodsRun {
  private static final String NETWORK = "annum-pods";
  private static final Duration LONGEST = Duration.ofMinutes(8);

  @TempDir Path directory;

  private final List<Pod> pods = new ArrayList<>();

  @BeforeEach
  @AfterEach
  void cleanUp() {
    String left = Docker.run("ps", "--all", "--quiet", "--filter", "name=^" + NETWORK + "-");
    left.lines().forEach(container -> Docker.run("rm", "--force", "--volumes", container));
    Docker.attempt(List.of("network", "rm", NETWORK));
  }

  @Test
  void shouldServeAndStopInOrderWhenRunByTheirManifests() throws IOException {
    // Given
    SigningKey key = SigningKey.in(directory.resolve("token-key"));
    Manifests small = Manifests.of(withTokenKey(key.publicKey()));
    String token = new TokenIssuer(key, Clock.systemUTC()).operator();
    Docker.run("network", "create", NETWORK);
    var volumes = new PodVolumes(small, directory.resolve("volumes"));

    // When: all at once, as they are applied
    for (JsonNode workload : small.workloads().toList()) {
      var pod = new Pod(small, workload, NETWORK);
      pod.start(volumes.make(workload));
      pods.add(pod);
    }

    // Then
    await().atMost(LONGEST).pollInterval(Duration.ofSeconds(1)).until(this::everythingIsReady);
    pods.stream().filter(pod -> !pod.isJob()).forEach(PodsRun::assertConfined);
    assertThat(get(pod("goals-service"), "/v1/employees", "")).startsWith("401");
    assertAPersonReachesEveryService(token);
    pods.stream().filter(pod -> !pod.isJob()).forEach(PodsRun::assertStopsInTime);
  }

  private boolean everythingIsReady() {
    return pods.stream()
        .allMatch(
            pod ->
                pod.isJob()
                    ? pod.isDone()
                    : Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                        .allMatch(pod::passes));
  }

  private static void assertConfined(Pod pod) {
    String status = exec(pod, "cat /proc/self/status");
    assertThat(status).containsPattern("CapEff:\\s+0000000000000000");
    assertThat(status).containsPattern("NoNewPrivs:\\s+1");
    assertThat(status).containsPattern("Seccomp:\\s+2");
    assertThat(exec(pod, "id -u"))
        .isEqualTo(Manifests.pod(pod.workload()).at("/securityContext/runAsUser").asText());
    assertThat(exec(pod, "touch /annum-was-here 2>&1 || true")).contains("Read-only");
    assertThat(exec(pod, "env")).doesNotContain("-of-a-test-cluster");
    assertThat(Docker.inspect(pod.container(), "{{.State.OOMKilled}}")).isEqualTo("false");
  }

  /** Through the API, the database, the relay and Kafka into the others' databases. */
  private void assertAPersonReachesEveryService(String token) {
    Pod goals = pod("goals-service");
    String person =
        """
        {"name": "李晓", "startDate": "2022-03-01",
         "assignments": [{"validFrom": "2022-03-01", "position": "销售助理", "team": "east-1"}]}
        """;
    assertThat(goals.put(goals.port("http"), "/v1/employees/E1", token, person)).startsWith("201");
    for (String service : List.of("metrics", "feedback", "review")) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(
                          get(
                              pod(service + "-service"),
                              "/v1/services/" + service + "/state-digests",
                              token))
                      .containsPattern(
                          "\"topic\":\"annum.people.v1\",\"role\":\"CONSUMED\",\"count\":1"));
    }
  }

  /** SIGTERM, as the kubelet sends it, within the time that the manifest gives. */
  private static void assertStopsInTime(Pod pod) {
    String grace = Manifests.pod(pod.workload()).path("terminationGracePeriodSeconds").asText();
    Docker.run("stop", "--time", grace, pod.container());

    assertThat(Docker.inspect(pod.container(), "{{.State.ExitCode}}"))
        .as(pod.container())
        .isIn("0", "143"); // 137 is a process that had to be killed
  }

  private static String get(Pod pod, String path, String token) {
    return pod.get(pod.port("http"), path, token);
  }

  private Pod pod(String name) {
    return pods.stream()
        .filter(pod -> Manifests.name(pod.workload()).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String exec(Pod pod, String script) {
    return Docker.run("exec", pod.container(), "sh", "-c", script);
  }

  /** A copy of the manifests with a key whose other half is known here. */
  private Path withTokenKey(String publicKey) throws IOException {
    Path original = Repository.ROOT.resolve("deploy/kubernetes");
    Path copy = directory.resolve("kubernetes");
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(original.relativize(file)));
      }
    }
    Path small = copy.resolve("overlays/small");
    Files.writeString(small.resolve("token-public-key"), publicKey + "\n");
    return small;
  }
}
