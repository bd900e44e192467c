package org.annum.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annum.systemtests.SharedStack.Service;

/** What the suite says of the months of a person's year. */
record MonthlyFigures(SharedStack stack, String token, String person, int year) {

  void assertThoseOf(List<MadeUpTask> tasks) {
    assertThat(months("follow_ups_due", "count"))
        .as("%s, due", person)
        .isEqualTo(MadeUpTask.due(tasks));
    assertThat(months("on_time_rate", "weightedSum"))
        .as("%s, on time", person)
        .isEqualTo(MadeUpTask.onTime(tasks));
  }

  private Map<String, Integer> months(String measure, String moment) {
    JsonNode series =
        stack.json(
            stack.get(
                Service.METRICS,
                "/v1/metric-series?employeeId=%s&measure=%s&from=%d-01&to=%d-12"
                    .formatted(person, measure, year, year),
                token));
    Map<String, Integer> months = new TreeMap<>();
    for (JsonNode point : series.path("points")) {
      months.put(point.path("period").asText(), point.path("moments").path(moment).asInt());
    }
    return months;
  }
}
