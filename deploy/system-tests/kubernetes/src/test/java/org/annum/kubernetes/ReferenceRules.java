package org.annum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about what objects say of each other. */
final class ReferenceRules {
  /**
   * What a custom resource makes, or whoever runs production brings; docs/operations.md has them.
   */
  private static final Set<String> MADE_ELSEWHERE =
      Set.of(
          "Secret goals-database",
          "Secret metrics-database",
          "Secret feedback-database",
          "Secret review-database",
          "Secret metrics-webhook-sealing",
          "Secret metrics-source-secrets",
          "Secret annum-tls",
          "Secret backup-storage",
          "Secret goals-service",
          "Secret metrics-service",
          "Secret feedback-service",
          "Secret review-service",
          "Secret scaler",
          "Secret postgres-ca",
          "Secret annum-cluster-ca-cert");

  private ReferenceRules() {}

  static Set<String> madeElsewhere() {
    return MADE_ELSEWHERE;
  }

  static List<String> secretsInConfigMaps(Manifests all) {
    return all.kind("ConfigMap")
        .filter(
            map ->
                Json.texts(map.path("data")).entrySet().stream()
                    .anyMatch(
                        entry ->
                            SecretNames.isSecret(entry.getKey())
                                || entry.getValue().contains("PRIVATE KEY")))
        .map(Manifests::title)
        .toList();
  }

  static List<String> dangling(Manifests all) {
    Set<String> there =
        all.objects().stream().map(ReferenceRules::unhashed).collect(Collectors.toSet());
    there.addAll(MADE_ELSEWHERE);
    return references(all).filter(name -> !there.contains(name)).distinct().toList();
  }

  /** Everything that another object is named by. */
  static Stream<String> references(Manifests all) {
    Stream<String> ofPods =
        all.workloads()
            .map(Manifests::pod)
            .flatMap(
                pod ->
                    Stream.of(
                            named(pod, "secretName", "Secret ", Function.identity()),
                            named(pod, "secret", "Secret ", node -> node.path("name")),
                            named(pod, "configMap", "ConfigMap ", node -> node.path("name")),
                            named(pod, "configMapRef", "ConfigMap ", node -> node.path("name")),
                            named(
                                pod, "serviceAccountName", "ServiceAccount ", Function.identity()))
                        .flatMap(Function.identity()));
    Stream<String> ofIngress =
        all.kind("Ingress")
            .flatMap(
                ingress ->
                    Stream.concat(
                        named(ingress, "service", "Service ", node -> node.path("name")),
                        named(ingress, "secretName", "Secret ", Function.identity())));
    Stream<String> ofCustom =
        all.objects().stream()
            .filter(object -> object.path("apiVersion").asText().matches("(.*cnpg|keda).*"))
            .flatMap(
                object ->
                    Stream.of(
                            named(object, "passwordSecret", "Secret ", node -> node.path("name")),
                            named(object, "accessKeyId", "Secret ", node -> node.path("name")),
                            named(
                                object, "secretTargetRef", "Secret ", n -> n.path(0).path("name")),
                            named(object, "cluster", "Cluster ", node -> node.path("name")),
                            named(object, "barmanObjectName", "ObjectStore ", Function.identity()),
                            named(object, "scaleTargetRef", "Deployment ", n -> n.path("name")),
                            named(
                                object,
                                "authenticationRef",
                                "TriggerAuthentication ",
                                node -> node.path("name")))
                        .flatMap(Function.identity()));
    return Stream.of(ofPods, ofIngress, ofCustom)
        .flatMap(Function.identity())
        .map(name -> name.replaceFirst("^((Secret|ConfigMap) .+)-[a-z0-9]{10}$", "$1"));
  }

  private static String unhashed(JsonNode object) {
    return Manifests.title(object).replaceFirst("^((Secret|ConfigMap) .+)-[a-z0-9]{10}$", "$1");
  }

  private static Stream<String> named(
      JsonNode node, String field, String kind, Function<JsonNode, JsonNode> name) {
    return Json.everything(node)
        .filter(JsonNode::isObject)
        .filter(object -> object.has(field))
        .map(object -> name.apply(object.get(field)))
        .filter(JsonNode::isTextual)
        .map(text -> kind + text.asText());
  }

  static List<String> servicesWithoutPort(Manifests all) {
    return all.kind("Service")
        .filter(
            service -> {
              Set<String> wanted =
                  Json.stream(service.at("/spec/ports"))
                      .map(port -> port.path("targetPort").asText())
                      .collect(Collectors.toSet());
              Set<String> there =
                  selected(all, service.at("/spec/selector"))
                      .flatMap(Manifests::containers)
                      .flatMap(container -> Json.stream(container.path("ports")))
                      .map(port -> port.path("name").asText())
                      .collect(Collectors.toSet());
              return !there.containsAll(wanted);
            })
        .map(Manifests::title)
        .toList();
  }

  static List<String> budgetsWithoutPods(Manifests all) {
    Stream<String> empty =
        all.kind("PodDisruptionBudget")
            .filter(budget -> selected(all, budget.at("/spec/selector/matchLabels")).count() != 1)
            .map(Manifests::title);
    Stream<String> unprotected =
        all.kind("Deployment")
            .filter(
                deployment ->
                    all.kind("PodDisruptionBudget")
                        .noneMatch(
                            budget ->
                                selected(all, budget.at("/spec/selector/matchLabels"))
                                    .anyMatch(deployment::equals)))
            .map(Manifests::title);
    return Stream.concat(empty, unprotected).toList();
  }

  private static Stream<JsonNode> selected(Manifests all, JsonNode selector) {
    Collection<Map.Entry<String, String>> wanted = Json.texts(selector).entrySet();
    return all.workloads()
        .filter(
            workload ->
                Json.texts(workload.at("/spec/template/metadata/labels"))
                    .entrySet()
                    .containsAll(wanted));
  }

  static List<String> scaledTwice(Manifests all) {
    Set<String> scaled = new HashSet<>();
    return Stream.of("HorizontalPodAutoscaler", "ScaledObject")
        .flatMap(all::kind)
        .filter(scaler -> !scaled.add(scaler.at("/spec/scaleTargetRef/name").asText()))
        .map(Manifests::title)
        .toList();
  }

  static List<String> elsewhere(Manifests all) {
    return all.objects().stream()
        .filter(object -> !object.path("kind").asText().equals("Namespace"))
        .filter(object -> !object.at("/metadata/namespace").asText().equals("annum"))
        .map(Manifests::title)
        .toList();
  }
}
