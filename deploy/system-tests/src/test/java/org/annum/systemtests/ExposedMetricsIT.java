package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annum.systemtests.PromQl.Match;
import org.annum.systemtests.PromQl.Selector;
import org.annum.systemtests.Scrape.Series;
import org.annum.systemtests.SharedStack.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every dashboard and alert asks for metrics and labels that the running services show. */
class ExposedMetricsIT {
  private static final String SOURCE =
      """
      {"name": "on-call", "kind": "rest", "every": "PT1H", "requestsPerMinute": 60,
       "settings": {"baseUrl": "https://crm.invalid/api", "auth": {"type": "NONE"},
         "collections": [{"name": "tasks", "path": "/tasks", "items": "$.data",
           "paging": {"type": "NONE"},
           "facts": [{"kind": "ACTIVITY", "fields": {
             "externalId": "$.id", "employeeId": "$.owner", "type": {"constant": "FOLLOW_UP"},
             "dueAt": "$.due"}}]}]}}
      """;

  /** Of Prometheus itself. */
  private static final Set<String> ITS_OWN = Set.of("up", "ALERTS");

  private static final Set<String> OF_TARGETS = Set.of("job", "instance", "application");

  /** Of these, a service shows a value once it was asked so. */
  private static final Set<String> OPEN_ENDED = Set.of("status", "method", "uri");

  private static List<Series> shown = List.of();

  @BeforeAll
  static void useTheServices() {
    SharedStack stack = SharedStack.get();
    String token = stack.token("--role", "hr");
    for (Service service : Service.values()) {
      stack.get(service, "/v1/services/nobody/dead-letters", token);
    }
    var created =
        stack.post(Service.METRICS, "/v1/fact-sources", token, "application/json", SOURCE);
    assertThat(created.statusCode()).as(created::body).isEqualTo(201);
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              shown = Scrape.of(stack.annum());
              assertThat(shown)
                  .extracting(Series::metric)
                  .contains("annum_source_interval_seconds", "annum_certificate_end_seconds");
            });
  }

  @Test
  void shouldAskForWhatTheServicesShowInEveryDashboard() {
    assertThat(Observability.queries())
        .isNotEmpty()
        .allSatisfy(query -> assertShown(query.expression()));
  }

  @Test
  void shouldAskForWhatTheServicesShowInEveryAlert() {
    assertThat(Observability.alerts())
        .isNotEmpty()
        .allSatisfy(alert -> assertShown(alert.expression()));
  }

  private static void assertShown(String expression) {
    PromQl asked = PromQl.of(expression.replace("$application", ".*"));
    assertThat(asked.selectors()).isNotEmpty();
    asked.selectors().forEach(ExposedMetricsIT::assertShown);
    Set<String> labels =
        asked.selectors().stream()
            .flatMap(selector -> labels(selector.metric()))
            .collect(Collectors.toSet());
    assertThat(asked.grouping()).isSubsetOf(labels);
  }

  private static void assertShown(Selector selector) {
    if (!ITS_OWN.contains(selector.metric())) {
      assertThat(shown)
          .as(selector::toString)
          .anyMatch(
              series ->
                  series.metric().equals(selector.metric())
                      && selector.matches().stream().allMatch(match -> holds(match, series)));
    }
  }

  private static boolean holds(Match match, Series series) {
    String value = series.labels().get(match.label());
    return match.label().equals("job")
        || (value != null && (OPEN_ENDED.contains(match.label()) || match.holdsFor(value)));
  }

  private static Stream<String> labels(String metric) {
    return Stream.concat(
        OF_TARGETS.stream(),
        shown.stream()
            .filter(series -> series.metric().equals(metric))
            .flatMap(series -> series.labels().keySet().stream()));
  }
}
