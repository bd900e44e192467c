package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.outbox.Outbox;
import org.annum.kit.reemission.ReEmissionSource;
import org.jdbi.v3.core.Jdbi;
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
          case when h.present then cast(json_build_object(
            'employeeId', h.employee_id, 'measure', h.measure,
            'month', to_char(h.month, 'YYYY-MM'), 'version', h.version,
            'aggregation', m.aggregation, 'unit', coalesce(h.currency, m.unit),
            'direction', m.direction, 'currency', h.currency, 'applicable', h.applicable,
            'moments', json_build_object(
              'count', h.count, 'sum', trim_scale(h.sum),
              'weightedSum', trim_scale(h.weighted_sum), 'weight', trim_scale(h.weight),
              'min', trim_scale(h.min), 'max', trim_scale(h.max), 'last', trim_scale(h.last),
              'lastAt', h.last_at),
            'exceptions', h.exceptions) as text) end
        from held h left join measure m on m.code = h.measure
      )
      select employee_id from next where employee_id is not null
      """;

  private final Jdbi jdbi;
  private final Outbox outbox;

  RollupReEmission(Jdbi jdbi, Outbox outbox) {
    this.jdbi = jdbi;
    this.outbox = outbox;
  }

  @Override
  public String topic() {
    return RollupStore.TOPIC;
  }

  @Override
  public @Nullable String emit(@Nullable String after) {
    outbox.wake();
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(EMIT)
                    .bind("after", after)
                    .bind("topic", RollupStore.TOPIC)
                    .mapTo(String.class)
                    .findOne())
        .orElse(null);
  }
}
