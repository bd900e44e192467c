package org.annum.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.annum.metrics.TestPeople;
import org.annum.metrics.measure.model.FactKind;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Somebody who missed thousands of tasks is computed within the limit of one statement. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ManyUnmetTest {
  private static final int TASKS = 30_000;
  private static final String MISSED =
      """
      insert into activity (source, external_id, version, employee_id, type, priority, due_at)
      select 'many-unmet', cast(n as text), nextval('fact_version'), :person, 'FOLLOW_UP',
        case when n % 2 = 0 then 'HIGH' else 'NORMAL' end,
        timestamptz '2013-03-01T10:00:00+08:00' + n % 28 * interval '1 day'
      from generate_series(1, :tasks) n
      """;
  private static final String MARK =
      """
      insert into rollup_mark (fact, employee_id, months)
      values ('ACTIVITY', :person, '{2013-03-01}')
      """;
  private static final String EXPLAINED =
      """
      select measure, cast(exceptions as json) ->> 'total' as total,
        json_array_length(cast(exceptions as json) -> 'records') as records
      from rollup where employee_id = :person and measure like 'on_time_rate%' order by measure
      """;

  @Inject Rollups rollups;
  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  @Test
  void shouldCountAllAndListTheFirstTwoHundred() {
    String person = people.employee();
    jdbi.useTransaction(
        handle -> {
          handle.createUpdate(MISSED).bind("person", person).bind("tasks", TASKS).execute();
          handle.createUpdate(MARK).bind("person", person).execute();
        });

    rollups.catchUp(FactKind.ACTIVITY);

    List<Map<String, Object>> explained =
        jdbi.withHandle(
            handle -> handle.createQuery(EXPLAINED).bind("person", person).mapToMap().list());
    assertThat(explained)
        .containsExactly(
            Map.of("measure", "on_time_rate", "total", "30000", "records", 200),
            Map.of("measure", "on_time_rate_high", "total", "15000", "records", 200),
            Map.of("measure", "on_time_rate_other", "total", "15000", "records", 200));
  }
}
