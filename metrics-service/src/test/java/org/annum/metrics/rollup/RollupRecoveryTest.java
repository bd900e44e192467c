package org.annum.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RollupRecoveryTest {
  @Inject RollupRecovery recovery;
  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  @Test
  void shouldWorkOffWhatAnImportLeftBehindWhenItsProcessDied() {
    // Given: what a chunk commits, and no end of the import
    String id = people.employee();
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "insert into data_point (source, external_id, version, employee_id, metric,"
                  + " occurred_at, value, weight) values ('left-behind', '1',"
                  + " nextval('fact_version'), ?, 'prep_minutes', '2024-03-05T10:00:00Z', 48, 1)",
              id);
          handle.execute(
              "insert into rollup_mark_chunk (fact, employee_ids, years, months)"
                  + " values ('DATA_POINT', array[?], array[2024], array[4])",
              id);
        });
    assertThat(value(id)).isEqualTo("[]");

    // When
    recovery.catchUp(new StartupEvent());

    // Then
    assertThat(value(id)).isEqualTo("[48]");
  }

  private static String value(String employeeId) {
    return Api.series(employeeId, "prep_minutes", "2024-03", "2024-03", "MONTH")
        .getString("points.value");
  }
}
