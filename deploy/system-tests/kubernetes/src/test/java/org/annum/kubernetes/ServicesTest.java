package org.annum.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manifests say of a service is what the service is. */
class ServicesTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Manifests small = Manifests.of("small");

  @ParameterizedTest
  @ValueSource(strings = {"goals", "metrics", "feedback", "review"})
  void shouldNameThePortsOfTheServiceWhenItIsDeployed(String service) {
    JsonNode settings =
        small
            .kind("ConfigMap")
            .filter(map -> Manifests.name(map).startsWith("suite"))
            .findFirst()
            .orElseThrow()
            .path("data");
    JsonNode ports =
        small.get("Deployment", service + "-service").at("/spec/template/spec/containers/0/ports");

    assertThat(ports.at("/0/name").asText()).isEqualTo("http");
    assertThat(ports.at("/0/containerPort").asText())
        .isEqualTo(settings.path("QUARKUS_HTTP_PORT").asText());
    assertThat(ports.at("/1/name").asText()).isEqualTo("management");
    assertThat(ports.at("/1/containerPort").asText())
        .isEqualTo(settings.path("QUARKUS_MANAGEMENT_PORT").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"goals", "metrics", "feedback", "review"})
  void shouldBeOneVersionWhenTheJobMigratesForTheService(String service) {
    String image = image(small.get("Deployment", service + "-service"));
    JsonNode job =
        small
            .kind("Job")
            .filter(candidate -> Manifests.name(candidate).startsWith(service))
            .findFirst()
            .orElseThrow();

    assertThat(image(job)).isEqualTo(image);
    assertThat(Manifests.name(job))
        .isEqualTo(service + "-migration-" + image.substring(image.indexOf(':') + 1));
  }

  private static String image(JsonNode workload) {
    return Manifests.pod(workload).at("/containers/0/image").asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"goals", "metrics", "feedback", "review"})
  void shouldLeadToTheServiceWhenAPathIsOfItsDocument(String service) throws IOException {
    JsonNode document =
        YAML.readTree(
            Repository.ROOT
                .resolve("common/contracts/openapi/" + service + "-service.yaml")
                .toFile());
    List<JsonNode> routes =
        Json.stream(small.get("Ingress", "api").at("/spec/rules/0/http/paths")).toList();

    document
        .path("paths")
        .fieldNames()
        .forEachRemaining(
            path ->
                assertThat(
                        routes.stream()
                            .filter(route -> leads(route, path.replace("{service}", service)))
                            .map(route -> route.at("/backend/service/name").asText()))
                    .as(path)
                    .containsExactly(service + "-service"));
  }

  /** As an ingress of {@code pathType: Prefix} does it: by whole elements of the path. */
  private static boolean leads(JsonNode route, String path) {
    String prefix = route.path("path").asText();
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "production"})
  void shouldBeKnownToTheServicesWhenASettingIsSet(String overlay) {
    Manifests manifests = Manifests.of(overlay);
    Set<String> known = Settings.known();

    assertThat(set(manifests)).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void shouldNotBeKnownWhenASettingIsMisspeltOrFixedAtBuild() {
    assertThat(Settings.known())
        .contains("QUARKUS_FLYWAY_MIGRATE_AT_START", "ANNUM_TIME_ZONE", "KAFKA_SASL_MECHANISM")
        .doesNotContain(
            "QUARKUS_FLYWAY_MIGRATE_ON_START",
            "ANNUM_ZONE",
            "QUARKUS_FLYWAY_ENABLED",
            "KAFKA_SASL_MECHANISMS");
  }

  /** Variables of the services and of their migrations, and the files that are settings. */
  private static Set<String> set(Manifests manifests) {
    Set<String> set = new HashSet<>();
    manifests
        .kind("ConfigMap")
        .filter(map -> Manifests.name(map).startsWith("suite"))
        .forEach(map -> map.path("data").fieldNames().forEachRemaining(set::add));
    Stream.concat(manifests.kind("Deployment"), manifests.kind("Job"))
        .forEach(
            workload -> {
              Manifests.containers(workload)
                  .flatMap(container -> Json.stream(container.path("env")))
                  .forEach(variable -> set.add(variable.path("name").asText()));
              Json.everything(Manifests.pod(workload))
                  .filter(node -> node.has("key") && node.has("path"))
                  .map(node -> node.path("path").asText())
                  .filter(file -> file.matches("(quarkus|kafka|annum)\\..*"))
                  .map(ServiceCode::variable)
                  .forEach(set::add);
            });
    return set;
  }
}
