package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.reemission.EmittingStatement;
import org.annum.kit.reemission.ReEmissionSource;
import org.jspecify.annotations.Nullable;

/** Publishes rollups again as they are, one employee after the other. */
@ApplicationScoped
class RollupReEmission implements ReEmissionSource {

  /** The next employee's rollups; writers of rollups hold their rows until they are committed. */
  private static final String EMIT =
      """
      with next as (
        select min(employee_id) as employee_id from rollup
        where employee_id > coalesce(cast(:after as text), '')
      ),
      held as materialized (
        select r.* from rollup r join next on next.employee_id = r.employee_id
        order by r.employee_id, r.month, r.measure
        for update of r
      ),
      emitted as (
        insert into outbox (topic, message_key, event_type, version, payload)
        select :topic, h.employee_id || ':' || h.measure || ':' || to_char(h.month, 'YYYY-MM'),
          'org.annum.metric-rollup', h.version,
          case when h.present then cast(row_to_json(e) as text) end
        from held h
        left join measure m on m.code = h.measure
        cross join lateral (
          select h.count, trim_scale(h.sum) as sum, trim_scale(h.weighted_sum) as "weightedSum",
            trim_scale(h.weight) as weight, trim_scale(h.min) as min, trim_scale(h.max) as max,
            trim_scale(h.last) as last, h.last_at as "lastAt") s
        cross join lateral (
          select h.employee_id as "employeeId", h.measure, to_char(h.month, 'YYYY-MM') as month,
            h.version, m.aggregation, coalesce(h.currency, m.unit) as unit, m.direction,
            h.currency, h.applicable, s as moments, cast(h.exceptions as json) as exceptions) e
      )
      select employee_id from next where employee_id is not null
      """;

  private final EmittingStatement statement;

  RollupReEmission(EmittingStatement statement) {
    this.statement = statement;
  }

  @Override
  public String topic() {
    return RollupStore.TOPIC;
  }

  @Override
  public @Nullable String emit(@Nullable String after) {
    return statement.emit(EMIT, RollupStore.TOPIC, after);
  }
}
