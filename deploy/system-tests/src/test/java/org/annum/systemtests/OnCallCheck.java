package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.annum.systemtests.SharedStack.Service;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Prometheus scrapes the running services, answers every query of the dashboards, and sees
 * what goes wrong. Runs on demand, see README.
 */
class OnCallCheck {
  private static final System.Logger LOG = System.getLogger(OnCallCheck.class.getName());

  @TempDir static Path directory;

  private static SharedStack stack;
  private static Prometheus prometheus;

  @BeforeAll
  static void watch() {
    stack = SharedStack.get();
    ExposedMetricsIT.useTheServices();
    prometheus = Prometheus.start(directory, Scrape.ports(stack.annum()));
    patiently()
        .ignoreExceptions()
        .until(() -> prometheus.query("up{job=\"annum\"} == 1").size() == Scrape.SERVICES.size());
  }

  @AfterAll
  static void stop() {
    prometheus.close();
  }

  @Test
  void shouldAnswerEveryQueryOfTheDashboards() {
    String token = stack.token("--role", "hr");
    patiently()
        .untilAsserted(
            () -> {
              for (Service service : Service.values()) {
                stack.get(service, "/v1/services/nobody/dead-letters", token);
              }
              assertThat(Observability.queries())
                  .allSatisfy(query -> assertThat(answer(query.expression())).isNotEmpty());
            });
  }

  @Test
  void shouldBeQuietAboutWhatIsWell() {
    for (String alert : new String[] {"AnnumServiceMissing", "AnnumErrorRate", "AnnumClockSkew"}) {
      assertThat(prometheus.firing(alert)).isEmpty();
    }
  }

  @Test
  void shouldFireWhenACertificateEndsInTwoDays() {
    JsonNode alert = awaitFiring("AnnumCertificateEndsSoon");

    assertThat(alert.at("/annotations/summary").asText())
        .contains("certificate.pem")
        .contains("ends in 1d 23h");
  }

  @Test
  void shouldFireWhenAServiceStopsAnsweringAndBeQuietAgainAfterwards() {
    freeze("feedback-service");
    try {
      JsonNode alert = awaitFiring("AnnumServiceDown");
      assertThat(alert.at("/labels/application").asText()).isEqualTo("feedback-service");
    } finally {
      thaw("feedback-service");
    }
    awaitQuiet("AnnumServiceDown");
  }

  @Test
  void shouldFireWhenKafkaIsAwayAndNewsWait() {
    stack.employ("E7401", stack.token("--role", "hr"));
    freeze("kafka");
    try {
      MadeUpTask task = MadeUpTask.of("E7401", "on-call", 2024, 1).get(0);
      stack.post(
          Service.METRICS,
          "/v1/activities/bulk",
          stack.token("--role", "hr"),
          "application/json",
          "{\"items\":[%s]}".formatted(task.json()));
      JsonNode alert = awaitFiring("AnnumOutboxOld");
      assertThat(alert.at("/labels/application").asText()).isEqualTo("metrics-service");
    } finally {
      thaw("kafka");
    }
    awaitQuiet("AnnumOutboxOld");
    awaitQuiet("AnnumNobodyPublishes");
  }

  private static JsonNode answer(String expression) {
    return prometheus.query(
        expression.replace("$__rate_interval", "30s").replace("$application", ".*"));
  }

  private static JsonNode awaitFiring(String name) {
    patiently().until(() -> !prometheus.firing(name).isEmpty());
    JsonNode alert = prometheus.firing(name).get(0);
    LOG.log(System.Logger.Level.INFO, alert::toPrettyString);
    return alert;
  }

  private static void awaitQuiet(String name) {
    patiently().until(() -> prometheus.firing(name).isEmpty());
  }

  private static void freeze(String process) {
    signal("-STOP", process);
  }

  private static void thaw(String process) {
    signal("-CONT", process);
  }

  private static void signal(String signal, String process) {
    long pid = stack.process(process).orElseThrow().pid();
    Tool.run(Path.of("/bin/kill"), directory, signal, Long.toString(pid));
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofSeconds(1));
  }
}
