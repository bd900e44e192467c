package org.annum.metrics.rollup;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Facts.doneFollowUp;
import static org.annum.metrics.Facts.followUp;
import static org.annum.metrics.Facts.preparation;
import static org.annum.metrics.Facts.with;
import static org.annum.metrics.Facts.wonDeal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.annum.metrics.Api;
import org.annum.metrics.Published;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Facts and figures of a person go, here and on the topics; those of others stay. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ErasureTest {
  private static final String REMAINS =
      """
      select 'activity' from activity where employee_id = :id
      union all select 'data_point' from data_point where employee_id = :id
      union all select 'deal_support' from deal_support where employee_id = :id
      union all select 'deal' from deal where owner_id = :id or supporters::text like '%' || :id || '%'
      union all select 'rollup' from rollup where employee_id = :id and (present or exceptions is not null)
      union all select 'rollup_mark' from rollup_mark where employee_id = :id
      union all select 'rollup_mark_chunk' from rollup_mark_chunk where :id = any (employee_ids)
      union all select 'inapplicable_month' from inapplicable_month where employee_id = :id
      union all select 'closed_month' from closed_month where employee_id = :id
      union all select 'rollup_archive' from rollup_archive where employee_id = :id
      union all select 'restatement' from restatement where employee_id = :id
      union all select 'baseline' from baseline where employee_id = :id
      union all select 'fact_attestation' from fact_attestation where employee_id = :id
      union all select 'fact_flag' from fact_flag where employee_id = :id
      """;

  private static final String DELETE =
      "update employee set version = 2, erased = true where employee_id = ?";

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  @Test
  void shouldRemoveAndWithdrawEverythingAboutAPersonWhoWasDeleted() {
    // Given
    String employee = people.employee();
    String colleague = people.employee();
    Api.bulk(
        "activities",
        List.of(
            doneFollowUp("erase", employee, employee),
            followUp("erase", "late" + employee, employee),
            doneFollowUp("erase", colleague, colleague)));
    Api.bulk("data-points", List.of(preparation("erase", employee, employee)));
    Api.bulk(
        "deals",
        List.of(
            with(
                wonDeal("erase", employee, employee),
                Map.of(
                    "ownerId",
                    employee,
                    "supporters",
                    List.of(
                        Map.of("employeeId", employee, "share", 0.4),
                        Map.of("employeeId", colleague, "share", 0.6))))));
    worked(employee);
    int figures = Published.await("annum.metric-rollups.v1", employee + ":", 10).size();
    assertThat(remains(employee)).hasSizeGreaterThan(10);
    jdbi.useHandle(handle -> handle.execute(DELETE, employee));

    // When
    ValidatableResponse erased = erase(Tokens.hr(), employee);

    // Then
    erased
        .statusCode(200)
        .body("records.collectEntries { [it.kind, it.count] }", hasEntry("activities", 2))
        .body("records.collectEntries { [it.kind, it.count] }", hasEntry("deals", 1));
    assertThat(remains(employee)).isEmpty();
    assertThat(
            Api.series(colleague, "supported_sales", "2024-03", "2024-03", "MONTH")
                .getDouble("points[0].value"))
        .isEqualTo(600);
    int rollups = erased.extract().path("records.find { it.kind == 'rollups' }.count");
    assertThat(Published.await("annum.metric-rollups.v1", employee + ":", figures + rollups))
        .filteredOn(record -> record.value() == null)
        .hasSize(rollups);
    assertThat(Published.await("annum.activities.v1", "erase:" + employee, 2).get(1).value())
        .isNull();
  }

  @Test
  void shouldEraseNothingWhileThePersonIsThereOrTheCallerMayNot() {
    String employee = people.employee();
    Api.bulk("activities", List.of(doneFollowUp("erase", employee, employee)));

    erase(Tokens.hr(), employee).statusCode(409).body("code", equalTo("erasure.person-known"));
    erase(Tokens.auditor(), employee).statusCode(403);

    assertThat(remains(employee)).contains("activity");
  }

  /** What is kept about a person beside facts and figures. */
  private static void worked(String employee) {
    as(Tokens.hr())
        .body(
            Map.of(
                "employeeId",
                employee,
                "measure",
                "prep_minutes",
                "month",
                "2024-02",
                "reason",
                "产假"))
        .post("/v1/inapplicable-months")
        .then()
        .statusCode(204);
    as(Tokens.hr())
        .body(
            Map.of(
                "employeeId",
                employee,
                "measure",
                "prep_minutes",
                "from",
                "2024-03",
                "to",
                "2024-03"))
        .post("/v1/baselines")
        .then()
        .statusCode(201);
    as(Tokens.employee(employee))
        .body(
            Map.of(
                "fact",
                "ACTIVITY",
                "recordId",
                "erase:" + employee,
                "kind",
                "COMMENT",
                "text",
                "客户改期"))
        .post("/v1/fact-attestations")
        .then()
        .statusCode(201);
    as(Tokens.hr())
        .body(Map.of("month", "2024-03", "employeeIds", List.of(employee), "forceReason", "测试"))
        .post("/v1/period-closes")
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse erase(String token, String employee) {
    return as(token)
        .body(Map.of("personId", employee))
        .post("/v1/services/metrics/erasures")
        .then();
  }

  private List<String> remains(String employee) {
    return jdbi.withHandle(
        handle -> handle.createQuery(REMAINS).bind("id", employee).mapTo(String.class).list());
  }
}
