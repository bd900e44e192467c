package org.annum.metrics.rollup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.annum.metrics.Facts.followUp;
import static org.annum.metrics.Facts.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.Test;

/** Facts about one person, of each month of the years from 2015 to 2020, in no order. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class TouchedMonthsTest {
  private static final int MONTHS = 72;

  @Inject TestPeople people;

  @Test
  void shouldCountEachMonthOfManyYearsFromAFile() {
    // Given
    String id = people.employee();
    StringBuilder file = new StringBuilder("task_id,assignee,type,priority,due_at,completed_at\n");
    days().forEach(day -> file.append("%s,%s,FOLLOW_UP,HIGH,%sT10:00,\n".formatted(day, id, day)));

    // When
    Api.importFile("task-tool", "many-years-file", file.toString().getBytes(UTF_8));

    // Then
    assertThat(tasksByMonth(id)).hasSize(MONTHS).containsOnly(1);
  }

  @Test
  void shouldCountEachMonthOfManyYearsFromOneRequest() {
    // Given
    String id = people.employee();

    // When
    Api.bulk(
        "activities",
        days().stream()
            .map(
                day ->
                    with(
                        followUp("many-years", day.toString(), id),
                        Map.of("dueAt", day + "T10:00:00+08:00")))
            .toList());

    // Then
    assertThat(tasksByMonth(id)).hasSize(MONTHS).containsOnly(1);
  }

  private static List<LocalDate> days() {
    LocalDate first = LocalDate.of(2015, 1, 7);
    List<LocalDate> days =
        new ArrayList<>(first.datesUntil(first.plusMonths(MONTHS), Period.ofMonths(1)).toList());
    Collections.shuffle(days, new Random(1));
    return days;
  }

  private static List<Integer> tasksByMonth(String employeeId) {
    return Api.series(employeeId, "follow_ups_due", "2015-01", "2020-12", "MONTH")
        .getList("points.value", Integer.class);
  }
}
