package org.annum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about who reads what the services tell of themselves. */
final class MonitorRules {
  private MonitorRules() {}

  /** Monitors that one of the four services would not be asked by. */
  static List<String> withoutService(Manifests all) {
    return all.kind("ServiceMonitor")
        .filter(
            monitor ->
                Json.stream(monitor.at("/spec/endpoints"))
                    .anyMatch(
                        endpoint ->
                            found(all, monitor, endpoint.path("port").asText())
                                != Repository.SERVICES.size()))
        .map(Manifests::title)
        .toList();
  }

  private static long found(Manifests all, JsonNode monitor, String port) {
    Set<Map.Entry<String, String>> wanted =
        Json.texts(monitor.at("/spec/selector/matchLabels")).entrySet();
    return all.kind("Service")
        .filter(
            service -> Json.texts(service.at("/metadata/labels")).entrySet().containsAll(wanted))
        .filter(
            service ->
                Json.stream(service.at("/spec/ports"))
                    .anyMatch(known -> known.path("name").asText().equals(port)))
        .count();
  }

  /** Ways into the cluster that lead to another port than the API's. */
  static List<String> letInBesideTheApi(Manifests all) {
    return all.kind("Ingress")
        .filter(
            ingress ->
                Json.everything(ingress)
                    .filter(node -> node.has("service"))
                    .map(node -> node.at("/service/port/name").asText())
                    .anyMatch(port -> !port.equals("http")))
        .map(Manifests::title)
        .toList();
  }
}
