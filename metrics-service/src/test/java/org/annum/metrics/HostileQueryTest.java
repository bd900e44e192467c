package org.annum.metrics;

import static org.annum.metrics.Api.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that no database takes is the caller's mistake, wherever it stands. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class HostileQueryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/fact-flags?measure=%00",
        "/v1/fact-flags?employeeId=a%00b",
        "/v1/team-figures?team=%00&measure=prep_minutes&period=2024",
        "/v1/contributions?dealId=a:%00",
        "/v1/contributions?employeeId=%00&period=2024",
        "/v1/fact-attestations?employeeId=%00",
        "/v1/fact-attestations?recordId=a:%00",
        "/v1/baselines?employeeId=%00",
        "/v1/restatements?employeeId=%00&from=2024-01&to=2024-02",
        "/v1/period-closes/checks?month=2024-03&employeeId=%00",
        "/v1/metric-series?employeeId=%00&measure=prep_minutes&from=2024-01&to=2024-02&granularity=MONTH",
        "/v1/metric-records?employeeId=%00&measure=prep_minutes&period=2024",
        "/v1/measures/%00",
        "/v1/activities/a/%00",
        "/v1/services/metrics/audit-records?subjectId=%00"
      })
  void shouldAnswerAMistakeOfTheCaller(String path) {
    as(Tokens.hr())
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500)))
        .contentType("application/problem+json");
  }
}
