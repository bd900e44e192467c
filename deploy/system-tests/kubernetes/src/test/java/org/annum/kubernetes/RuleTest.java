package org.annum.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule, broken at one place of a manifest that keeps it. */
class RuleTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String POD = "/spec/template/spec";
  private static final String CONTAINER = POD + "/containers/0";

  /** A place of a manifest and what stands there instead; nothing removes it. */
  record Break(Rule rule, String overlay, String kind, String name, String place, String value) {
    static Break in(Rule rule, String kind, String name, String place, String value) {
      return new Break(rule, "small", kind, name, place, value);
    }

    @Override
    public String toString() {
      return "%s: %s %s %s".formatted(rule, kind, place, value);
    }
  }

  static Stream<Break> breaks() {
    return Stream.concat(breaksOfPods(), breaksBetween());
  }

  private static Stream<Break> breaksOfPods() {
    String goals = "goals-service";
    String job = "goals-migration-";
    return Stream.of(
        ofGoals(Rule.IMAGES_HAVE_A_FIXED_TAG, CONTAINER + "/image", "annum/goals-service:latest"),
        ofGoals(Rule.IMAGES_HAVE_A_FIXED_TAG, CONTAINER + "/image", "annum/goals-service"),
        ofGoals(Rule.LIMITS_ARE_SET, CONTAINER + "/resources/limits/memory", ""),
        ofGoals(Rule.LIMITS_ARE_SET, CONTAINER + "/resources/requests/cpu", ""),
        ofGoals(Rule.LIMITS_ARE_SET, CONTAINER + "/resources/requests/memory", "2Gi"),
        Break.in(Rule.LIMITS_ARE_SET, "Job", job, CONTAINER + "/resources", ""),
        ofGoals(Rule.NOT_ROOT, POD + "/securityContext/runAsNonRoot", ""),
        ofGoals(Rule.NOT_ROOT, POD + "/securityContext/runAsUser", "0"),
        ofGoals(
            Rule.ROOT_FILE_SYSTEM_IS_READ_ONLY,
            CONTAINER + "/securityContext/readOnlyRootFilesystem",
            "false"),
        ofGoals(Rule.NO_PRIVILEGES, CONTAINER + "/securityContext/capabilities", ""),
        ofGoals(Rule.NO_PRIVILEGES, CONTAINER + "/securityContext/capabilities/add", "[NET_ADMIN]"),
        ofGoals(Rule.NO_PRIVILEGES, POD + "/securityContext/seccompProfile", ""),
        ofGoals(Rule.NO_PRIVILEGES, POD + "/hostNetwork", "true"),
        ofGoals(Rule.NO_PRIVILEGES, POD + "/volumes/0/hostPath", "{path: /}"),
        ofGoals(Rule.NO_TOKEN_IS_MOUNTED, POD + "/automountServiceAccountToken", ""),
        ofGoals(Rule.PROBES_ARE_THERE, CONTAINER + "/livenessProbe", ""),
        ofGoals(Rule.PROBES_ARE_THERE, CONTAINER + "/readinessProbe/httpGet/port", "metrics"),
        ofGoals(Rule.THERE_IS_TIME_TO_STOP, POD + "/terminationGracePeriodSeconds", "30"),
        ofGoals(Rule.THERE_IS_TIME_TO_STOP, CONTAINER + "/lifecycle", ""),
        ofGoals(Rule.MOUNTS_ARE_THERE, CONTAINER + "/volumeMounts/0/name", "elsewhere"),
        ofGoals(
            Rule.SECRETS_ARE_NOT_IN_VARIABLES,
            CONTAINER + "/env",
            "[{name: QUARKUS_DATASOURCE_PASSWORD, value: known}]"),
        ofGoals(
            Rule.SECRETS_ARE_NOT_IN_VARIABLES,
            CONTAINER + "/envFrom/0",
            "{secretRef: {name: goals-database}}"),
        ofGoals(Rule.REFERENCES_LEAD_SOMEWHERE, POD + "/serviceAccountName", "nobody"),
        Break.in(
            Rule.REFERENCES_LEAD_SOMEWHERE,
            "StatefulSet",
            "kafka",
            POD + "/volumes/0/configMap/name",
            "nothing"),
        Break.in(
            Rule.EVERY_POD_HAS_ITS_NETWORK_POLICY,
            "Deployment",
            goals,
            "/spec/template/metadata/labels/app.kubernetes.io~1component",
            "other"));
  }

  private static Stream<Break> breaksBetween() {
    return Stream.of(
        Break.in(
            Rule.SECRETS_ARE_NOT_IN_CONFIG_MAPS,
            "ConfigMap",
            "suite-",
            "/data/QUARKUS_DATASOURCE_PASSWORD",
            "known"),
        Break.in(
            Rule.SERVICES_LEAD_TO_PORTS,
            "Service",
            "goals-service",
            "/spec/ports/0/targetPort",
            "x"),
        new Break(
            Rule.MONITORS_FIND_SERVICES,
            "production",
            "Service",
            "goals-service",
            "/spec/ports/1/name",
            "x"),
        new Break(
            Rule.MONITORS_FIND_SERVICES,
            "production",
            "ServiceMonitor",
            "services",
            "/spec/selector/matchLabels/app.kubernetes.io~1component",
            "x"),
        Break.in(
            Rule.ONLY_THE_API_IS_LET_IN,
            "Ingress",
            "api",
            "/spec/rules/0/http/paths/0/backend/service/port/name",
            "management"),
        Break.in(
            Rule.BUDGETS_SELECT_A_WORKLOAD,
            "PodDisruptionBudget",
            "goals-service",
            "/spec/selector/matchLabels/app.kubernetes.io~1name",
            "x"),
        Break.in(
            Rule.NOTHING_IS_ALLOWED_BY_DEFAULT,
            "NetworkPolicy",
            "default-deny",
            "/spec/policyTypes",
            "[Ingress]"),
        Break.in(
            Rule.POLICIES_SELECT_PODS,
            "NetworkPolicy",
            "to-kafka",
            "/spec/egress/0/to/0/podSelector/matchLabels/app.kubernetes.io~1name",
            "x"),
        new Break(
            Rule.ONE_AUTOSCALER_EACH,
            "production",
            "ScaledObject",
            "review-service",
            "/spec/scaleTargetRef/name",
            "goals-service"),
        new Break(
            Rule.REFERENCES_LEAD_SOMEWHERE,
            "production",
            "ScheduledBackup",
            "nightly",
            "/spec/cluster/name",
            "x"),
        Break.in(
            Rule.EVERYTHING_IN_THE_NAMESPACE,
            "Service",
            "kafka",
            "/metadata/namespace",
            "default"));
  }

  private static Break ofGoals(Rule rule, String place, String value) {
    return Break.in(rule, "Deployment", "goals-service", place, value);
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void shouldReportTheRuleWhenItIsBroken(Break broken) throws Exception {
    Manifests manifests = copy(Manifests.of(broken.overlay()));
    JsonNode object =
        manifests
            .kind(broken.kind())
            .filter(candidate -> Manifests.name(candidate).startsWith(broken.name()))
            .findFirst()
            .orElseThrow();

    change(object, JsonPointer.compile(broken.place()), broken.value());

    assertThat(broken.rule().violations(manifests)).isNotEmpty();
  }

  @Test
  void shouldBeBrokenHereWhenARuleExists() {
    assertThat(breaks().map(Break::rule)).contains(Rule.values());
  }

  private static void change(JsonNode object, JsonPointer place, String value) throws Exception {
    JsonNode parent = object.at(place.head());
    String last = place.last().getMatchingProperty();
    JsonNode instead = value.isEmpty() ? null : YAML.readTree(value);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), instead);
    } else if (instead == null) {
      assertThat(((ObjectNode) parent).remove(last)).isNotNull();
    } else {
      ((ObjectNode) parent).set(last, instead.isNull() ? TextNode.valueOf(value) : instead);
    }
  }

  private static Manifests copy(Manifests manifests) {
    return new Manifests(
        List.copyOf(manifests.objects().stream().map(JsonNode::<JsonNode>deepCopy).toList()));
  }
}
