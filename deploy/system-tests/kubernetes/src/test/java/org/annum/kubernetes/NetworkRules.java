package org.annum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about who may talk to whom. */
final class NetworkRules {
  private NetworkRules() {}

  static List<String> openByDefault(Manifests all) {
    boolean closed =
        all.kind("NetworkPolicy")
            .anyMatch(
                policy ->
                    policy.at("/spec/podSelector").isEmpty()
                        && directions(policy).equals(Set.of("Ingress", "Egress"))
                        && !policy.path("spec").has("ingress")
                        && !policy.path("spec").has("egress"));
    return closed ? List.of() : List.of("no policy denies what no other allows");
  }

  /** What listens says who may call it; what calls says whom. */
  static List<String> withoutPolicy(Manifests all) {
    return all.workloads()
        .filter(
            workload ->
                (listens(workload) && !isSelected(all, workload, "Ingress"))
                    || (calls(workload) && !isSelected(all, workload, "Egress")))
        .map(Manifests::title)
        .toList();
  }

  private static boolean listens(JsonNode workload) {
    return Manifests.containers(workload).anyMatch(container -> container.has("ports"));
  }

  private static boolean calls(JsonNode workload) {
    return !workload.path("kind").asText().equals("StatefulSet");
  }

  private static boolean isSelected(Manifests all, JsonNode workload, String direction) {
    Map<String, String> labels = Json.texts(workload.at("/spec/template/metadata/labels"));
    return all.kind("NetworkPolicy")
        .filter(policy -> !policy.at("/spec/podSelector").isEmpty())
        .filter(policy -> directions(policy).contains(direction))
        .anyMatch(policy -> selects(policy.at("/spec/podSelector"), labels));
  }

  /** A selector that fits nothing is a mistake, unless it fits what an operator makes. */
  static List<String> withoutPods(Manifests all) {
    List<Map<String, String>> pods =
        Stream.concat(
                all.workloads()
                    .map(workload -> Json.texts(workload.at("/spec/template/metadata/labels"))),
                ofOperators(all))
            .toList();
    return all.kind("NetworkPolicy")
        .filter(
            policy ->
                Json.everything(policy)
                    .filter(node -> node.path("podSelector").isObject())
                    .filter(node -> !node.has("namespaceSelector"))
                    .map(node -> node.path("podSelector"))
                    .anyMatch(
                        selector -> pods.stream().noneMatch(labels -> selects(selector, labels))))
        .map(Manifests::title)
        .toList();
  }

  private static Stream<Map<String, String>> ofOperators(Manifests all) {
    return Stream.concat(
        all.kind("Cluster").map(cluster -> Map.of("cnpg.io/cluster", Manifests.name(cluster))),
        all.kind("Kafka").map(kafka -> Map.of("strimzi.io/cluster", Manifests.name(kafka))));
  }

  private static boolean selects(JsonNode selector, Map<String, String> labels) {
    return labels.entrySet().containsAll(Json.texts(selector.path("matchLabels")).entrySet())
        && Json.stream(selector.path("matchExpressions"))
            .allMatch(
                expression ->
                    expression.path("operator").asText().equals("In")
                        && Json.stream(expression.path("values"))
                            .anyMatch(
                                value ->
                                    value
                                        .asText()
                                        .equals(labels.get(expression.path("key").asText()))));
  }

  private static Set<String> directions(JsonNode policy) {
    return Json.stream(policy.at("/spec/policyTypes"))
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }
}
