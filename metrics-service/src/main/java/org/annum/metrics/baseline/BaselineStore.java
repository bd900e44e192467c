package org.annum.metrics.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.event.EventJson;
import org.jdbi.v3.core.Jdbi;

/** The only writer of baselines. */
@ApplicationScoped
class BaselineStore {
  private static final String INSERT =
      """
      insert into baseline (id, employee_id, measure, aggregation, from_month, to_month, months,
        created_by, created_at)
      values (:id, :employeeId, :measure, :aggregation, :from, :to, cast(:months as jsonb), :by,
        :at)
      """;

  private final Jdbi jdbi;

  BaselineStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void create(Baseline baseline) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(INSERT)
                .bind("id", baseline.id())
                .bind("employeeId", baseline.employeeId())
                .bind("measure", baseline.measure())
                .bind("aggregation", baseline.aggregation())
                .bind("from", baseline.from().atDay(1))
                .bind("to", baseline.to().atDay(1))
                .bind("months", EventJson.write(baseline.months()))
                .bind("by", baseline.createdBy())
                .bind("at", baseline.createdAt())
                .execute());
  }
}
