package org.annum.feedback.survey;

import static org.annum.feedback.Api.imported;
import static org.annum.feedback.Api.rejections;
import static org.annum.feedback.Api.sample;
import static org.annum.feedback.Api.summaries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.annum.feedback.people.PeopleFixture;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SurveyImportTest {
  private final PeopleFixture people;

  SurveyImportTest(PeopleFixture people) {
    this.people = people;
  }

  @Test
  void shouldSummariseTheSampleByYearQuarterAndMonth() {
    String employee = people.hired();

    JsonPath operation = imported("customer-survey", sample("survey-2024.csv", employee));

    assertThat(operation.getString("state")).isEqualTo("SUCCEEDED");
    assertThat(operation.getInt("counts.accepted")).isEqualTo(120);
    summaries(employee, "csat", "YEAR")
        .body("items", hasSize(1))
        .body("items[0].period", equalTo("2024"))
        .body("items[0].count", equalTo(120))
        .body("items[0].low", equalTo(9))
        .body("items[0].mean", comparesEqualTo(4.6f))
        .body("items[0].distribution.'5'", equalTo(98));
    summaries(employee, "csat", "QUARTER").body("items", hasSize(4));
    summaries(employee, "csat", "MONTH").body("items", hasSize(12));
  }

  @Test
  void shouldChangeNothingWhenTheSameFileComesTwice() {
    String employee = people.hired();
    String file = sample("survey-2024.csv", employee);
    imported("customer-survey", file);
    List<Integer> before = summaries(employee, "csat", "MONTH").extract().path("items.version");

    JsonPath again = imported("customer-survey", file);

    assertThat(again.getMap("counts"))
        .containsAllEntriesOf(
            Map.of("accepted", 0, "replaced", 0, "unchanged", 120, "rejected", 0));
    assertThat(summaries(employee, "csat", "MONTH").extract().<List<Integer>>path("items.version"))
        .isEqualTo(before);
  }

  @Test
  void shouldTakeTheLastOfTwoRowsWithOneIdAlsoWhenImportedAgain() {
    String employee = people.hired();
    String file =
        """
        response_id,employee_number,submitted_at,score
        S-%1$s,%1$s,2024-03-01,1
        S-%1$s,%1$s,2024-03-02,5
        """
            .formatted(employee);
    imported("customer-survey", file);

    JsonPath again = imported("customer-survey", file);

    assertThat(again.getInt("counts.unchanged")).isEqualTo(2);
    summaries(employee, "csat", "MONTH")
        .body("items[0].count", equalTo(1))
        .body("items[0].sum", equalTo(5))
        .body("items[0].version", equalTo(1));
  }

  @Test
  void shouldLeaveOutBrokenRowsAndSayWhy() {
    String employee = people.hired();
    String file =
        """
        response_id,employee_number,customer,task_id,submitted_at,score,comment
        A-%1$s,%1$s,c,t,2024-03-01T10:00:00+08:00,0,
        B-%1$s,%1$s,c,t,2024-03-01T10:00:00+08:00,6,
        C-%1$s,%1$s,c,t,2024-03-01T10:00:00+08:00,4.5,
        D-%1$s,%1$s,c,t,2024-03-01T10:00:00+08:00,good,
        E-%1$s,%1$s,c,t,2024-02-30T10:00:00+08:00,4,
        F-%1$s,nobody-%1$s,c,t,2024-03-01T10:00:00+08:00,4,
        ,%1$s,c,t,2024-03-01T10:00:00+08:00,4,
        H-%1$s,%1$s,c,t,2024-03-31T23:59:59+08:00,1,
        """
            .formatted(employee);

    JsonPath operation = imported("customer-survey", file);

    assertThat(operation.getInt("counts.accepted")).isEqualTo(1);
    assertThat(operation.getInt("counts.rejected")).isEqualTo(7);
    assertThat(rejections(operation))
        .extracting(r -> r.get("row") + " " + r.get("column") + " " + r.get("code"))
        .containsExactly(
            "2 score survey.score-out-of-range",
            "3 score survey.score-out-of-range",
            "4 score survey.score-out-of-range",
            "5 score record.not-a-number",
            "6 submitted_at record.not-a-time",
            "7 employee_number record.unknown-employee",
            "8 response_id record.required");
    summaries(employee, "csat", "MONTH")
        .body("items.period", equalTo(List.of("2024-03")))
        .body("items[0].count", equalTo(1));
  }

  @Test
  void shouldExplainRejectionsInChinese() {
    String employee = people.hired();
    String file =
        "response_id,employee_number,submitted_at,score\nA-%1$s,%1$s,2024-03-01,9\n"
            .formatted(employee);
    JsonPath operation = imported("customer-survey", file);

    String detail =
        org.annum.feedback.Api.asHr()
            .header("Accept-Language", "zh-CN")
            .get("/v1/services/feedback/operations/" + operation.getString("id") + "/rejections")
            .then()
            .extract()
            .path("items[0].detail");

    assertThat(detail).isEqualTo("必须是 1 到 5 的整数");
  }

  @Test
  void shouldCutMonthsInTheZoneOfTheOrganisation() {
    String employee = people.hired();
    String file =
        """
        response_id,employee_number,submitted_at,score
        A-%1$s,%1$s,2024-03-31T16:00:00Z,5
        B-%1$s,%1$s,2024-03-31T15:59:59Z,4
        C-%1$s,%1$s,2024-03-31 23:59:59,3
        """
            .formatted(employee);

    imported("customer-survey", file);

    summaries(employee, "csat", "MONTH")
        .body("items.period", equalTo(List.of("2024-03", "2024-04")))
        .body("items.sum", equalTo(List.of(7, 5)));
  }
}
