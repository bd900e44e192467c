package org.annum.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model that lets everything pass would hide every mistake. */
class StrictModelsTest {

  @ParameterizedTest
  @CsvSource({
    "small, Deployment, /spec/template/spec/containers/0/securityContext",
    "small, Deployment, /spec/template/spec/volumes/0/projected/sources/0/secret",
    "small, StatefulSet, /spec/volumeClaimTemplates/0/spec",
    "small, Job, /spec/template/spec",
    "small, NetworkPolicy, /spec",
    "small, Ingress, /spec/rules/0/http/paths/0",
    "small, PodDisruptionBudget, /spec",
    "production, HorizontalPodAutoscaler, /spec/metrics/0/resource",
    "production, PodMonitor, /spec/podMetricsEndpoints/0",
    "production, ServiceMonitor, /spec/endpoints/0",
    "production, Kafka, /spec/kafka/listeners/0",
    "production, KafkaNodePool, /spec/storage",
    "production, KafkaTopic, /spec",
    "production, KafkaUser, /spec/authorization/acls/0/resource",
    "production, Cluster, /spec/managed/roles/0",
    "production, ScheduledBackup, /spec",
    "production, ObjectStore, /spec/configuration/wal",
    "production, ScaledObject, /spec/triggers/0",
    "production, TriggerAuthentication, /spec/secretTargetRef/0"
  })
  void shouldRefuseAFieldWhenTheModelDoesNotKnowIt(String overlay, String kind, String place) {
    JsonNode object = Manifests.of(overlay).kind(kind).findFirst().orElseThrow().deepCopy();
    assertThat(StrictModels.problem(object)).isEmpty();

    ((ObjectNode) object.at(place)).put("noSuchField", "x");

    assertThat(StrictModels.problem(object)).isPresent();
  }

  @Test
  void shouldRefuseAnObjectWhenItsKindIsUnknown() {
    ObjectNode object = Manifests.of("small").get("Ingress", "api").deepCopy();
    object.put("apiVersion", "extensions/v1beta1");

    assertThat(StrictModels.problem(object)).contains("no model of extensions/v1beta1/Ingress");
  }
}
