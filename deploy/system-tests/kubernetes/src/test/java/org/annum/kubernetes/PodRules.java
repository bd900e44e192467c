package org.annum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about what runs. */
final class PodRules {
  private PodRules() {}

  static List<String> imagesWithoutTag(Manifests all) {
    return containers(
        all,
        c ->
            !c.path("image").asText().matches("[^:]+(:\\d+)?[^:]*:[^:]+")
                || c.path("image").asText().endsWith(":latest"));
  }

  static List<String> withoutLimits(Manifests all) {
    return containers(
        all,
        c ->
            Stream.of("cpu", "memory")
                .anyMatch(
                    of ->
                        !isPositive(c.at("/resources/requests/" + of))
                            || !isPositive(c.at("/resources/limits/" + of))
                            || amount(c.at("/resources/requests/" + of))
                                    .compareTo(amount(c.at("/resources/limits/" + of)))
                                > 0));
  }

  static List<String> asRoot(Manifests all) {
    return workloads(
        all,
        w -> {
          JsonNode context = Manifests.pod(w).path("securityContext");
          return !context.path("runAsNonRoot").asBoolean()
              || context.path("runAsUser").asInt() < 1
              || context.path("runAsGroup").asInt() < 1;
        });
  }

  static List<String> writable(Manifests all) {
    return containers(all, c -> !c.at("/securityContext/readOnlyRootFilesystem").asBoolean());
  }

  /** What the restricted profile of Pod Security asks for beside the user. */
  static List<String> privileged(Manifests all) {
    return Stream.concat(
            containers(
                all,
                c ->
                    c.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)
                        || c.at("/securityContext/privileged").asBoolean()
                        || c.at("/securityContext/capabilities").has("add")
                        || !c.at("/securityContext/capabilities/drop/0").asText().equals("ALL"))
                .stream(),
            workloads(
                all,
                w ->
                    !Manifests.pod(w)
                            .at("/securityContext/seccompProfile/type")
                            .asText()
                            .equals("RuntimeDefault")
                        || Stream.of("hostNetwork", "hostPID", "hostIPC")
                            .anyMatch(host -> Manifests.pod(w).path(host).asBoolean())
                        || Json.stream(Manifests.pod(w).path("volumes"))
                            .anyMatch(volume -> volume.has("hostPath")))
                .stream())
        .toList();
  }

  static List<String> withToken(Manifests all) {
    return workloads(
        all,
        w ->
            Manifests.pod(w).path("automountServiceAccountToken").asBoolean(true)
                || Manifests.pod(w).path("enableServiceLinks").asBoolean(true));
  }

  static List<String> withoutProbes(Manifests all) {
    return all.workloads()
        .filter(w -> !w.path("kind").asText().equals("Job"))
        .filter(
            w ->
                Manifests.containers(w)
                    .anyMatch(
                        c ->
                            Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                                .anyMatch(probe -> !isReachable(c, c.path(probe)))))
        .map(Manifests::title)
        .toList();
  }

  private static boolean isReachable(JsonNode container, JsonNode probe) {
    if (probe.has("exec")) {
      return true;
    }
    String port = probe.findPath("port").asText();
    return Json.stream(container.path("ports")).anyMatch(p -> p.path("name").asText().equals(port));
  }

  /** Of a service: no more requests, then the last ones, then a batch of each event loop. */
  static List<String> stoppedTooSoon(Manifests all) {
    return all.kind("Deployment")
        .filter(
            w ->
                Manifests.pod(w).path("terminationGracePeriodSeconds").asInt()
                    < Manifests.pod(w).at("/containers/0/lifecycle/preStop/sleep/seconds").asInt(99)
                        + 20
                        + 15)
        .map(Manifests::title)
        .toList();
  }

  static List<String> mountsWithoutVolume(Manifests all) {
    return workloads(
        all,
        w -> {
          Set<String> volumes =
              Stream.concat(
                      Json.stream(Manifests.pod(w).path("volumes"))
                          .map(v -> v.path("name").asText()),
                      Json.stream(w.at("/spec/volumeClaimTemplates")).map(Manifests::name))
                  .collect(Collectors.toSet());
          Set<String> mounts =
              Manifests.containers(w)
                  .flatMap(c -> Json.stream(c.path("volumeMounts")))
                  .map(mount -> mount.path("name").asText())
                  .collect(Collectors.toSet());
          return !volumes.equals(mounts);
        });
  }

  static List<String> secretsInVariables(Manifests all) {
    return containers(
        all,
        c ->
            c.findPath("secretRef").isObject()
                || c.findPath("secretKeyRef").isObject()
                || Json.stream(c.path("env"))
                    .anyMatch(
                        variable ->
                            SecretNames.isSecret(variable.path("name").asText())
                                && !variable.path("value").asText().startsWith("/")));
  }

  private static List<String> containers(Manifests all, Predicate<JsonNode> isWrong) {
    return workloads(all, w -> Manifests.containers(w).anyMatch(isWrong));
  }

  private static List<String> workloads(Manifests all, Predicate<JsonNode> isWrong) {
    return all.workloads().filter(isWrong).map(Manifests::title).toList();
  }

  private static boolean isPositive(JsonNode quantity) {
    return !quantity.isMissingNode() && amount(quantity).signum() > 0;
  }

  private static BigDecimal amount(JsonNode quantity) {
    return Quantity.getAmountInBytes(new Quantity(quantity.asText()));
  }
}
