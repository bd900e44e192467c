package org.annum.review.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.annum.kit.event.EventJson;
import org.annum.kit.outbox.Outbox;
import org.annum.kit.outbox.OutboxEvent;
import org.annum.kit.reemission.ReEmissionSource;
import org.annum.review.plan.model.StoredPlan;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The only writer of plans; publishes what it changed. */
@ApplicationScoped
class PlanStore implements ReEmissionSource {
  static final String TOPIC = "annum.plans.v1";

  private static final String LOCK =
      """
      select * from improvement_plan where review_id = any (:reviews) order by id for update
      """;

  private static final String INSERT =
      """
      insert into improvement_plan
        (id, version, review_id, employee_id, year, status, proposal, check_ins, created_at)
      values (:id, 1, :reviewId, :employeeId, :year, 'DRAFT', :proposal::jsonb, :checkIns::jsonb, :now)
      """;

  /** Changes nothing, and so publishes nothing, where the content is the same. */
  private static final String UPDATE =
      """
      update improvement_plan p
         set version = p.version + 1, proposal = :proposal::jsonb, check_ins = :checkIns::jsonb
       where p.id = :id
         and (p.proposal, p.check_ins) is distinct from (:proposal::jsonb, :checkIns::jsonb)
      """;

  private static final String AGREE =
      """
      update improvement_plan
         set version = version + 1, status = 'AGREED', agreed_at = :now, agreed_by = :by
       where id = :id
      returning *
      """;

  private static final String DELETE =
      """
      delete from improvement_plan where review_id = any (:reviews) returning id, version + 1 as version
      """;

  private static final String LOCK_NEXT =
      """
      select *
        from improvement_plan
       where id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
       order by id
       limit 200
         for update
      """;

  private final Jdbi jdbi;
  private final Outbox outbox;
  private final Clock clock;

  PlanStore(Jdbi jdbi, Outbox outbox, Clock clock) {
    this.jdbi = jdbi;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Locks the plans of some reviews. */
  Map<UUID, StoredPlan> lock(Collection<UUID> reviewIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOCK)
                .bindArray("reviews", UUID.class, List.copyOf(reviewIds))
                .map((row, context) -> PlanRows.read(row))
                .stream()
                .collect(Collectors.toMap(StoredPlan::reviewId, plan -> plan)));
  }

  void insert(List<StoredPlan> plans) {
    write(INSERT, plans);
    publish(plans);
  }

  /** Writes the plans whose content is another than what is stored. */
  void update(List<StoredPlan> plans) {
    int[] counts = write(UPDATE, plans);
    List<StoredPlan> changed =
        IntStream.range(0, counts.length)
            .filter(index -> counts[index] > 0)
            .mapToObj(plans::get)
            .map(StoredPlan::next)
            .toList();
    publish(changed);
  }

  StoredPlan agree(UUID planId, String by) {
    StoredPlan agreed =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(AGREE)
                    .bind("id", planId)
                    .bind("by", by)
                    .bind("now", now())
                    .map((row, context) -> PlanRows.read(row))
                    .one());
    publish(List.of(agreed));
    return agreed;
  }

  /** Deletes the plans of some locked reviews. */
  void delete(Collection<UUID> reviewIds) {
    List<OutboxEvent> withdrawn =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(DELETE)
                    .bindArray("reviews", UUID.class, List.copyOf(reviewIds))
                    .map(
                        (row, context) ->
                            OutboxEvent.deletion(
                                TOPIC,
                                row.getString("id"),
                                PlanSnapshot.TYPE,
                                row.getLong("version")))
                    .list());
    outbox.append(withdrawn);
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public @Nullable String emit(@Nullable String after) {
    List<StoredPlan> next =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(LOCK_NEXT)
                    .bind("after", after)
                    .map((row, context) -> PlanRows.read(row))
                    .list());
    publish(next);
    return next.isEmpty() ? null : next.get(next.size() - 1).planId().toString();
  }

  private int[] write(String sql, List<StoredPlan> plans) {
    return plans.isEmpty() ? new int[0] : jdbi.withHandle(handle -> batch(handle, sql, plans));
  }

  private int[] batch(Handle handle, String sql, List<StoredPlan> plans) {
    var batch = handle.prepareBatch(sql);
    for (StoredPlan plan : plans) {
      bind(batch, plan);
      batch.add();
    }
    return batch.execute();
  }

  private void bind(SqlStatement<?> statement, StoredPlan plan) {
    statement
        .bind("id", plan.planId())
        .bind("reviewId", plan.reviewId())
        .bind("employeeId", plan.employeeId())
        .bind("year", plan.year())
        .bind("proposal", EventJson.write(plan.proposal()))
        .bind("checkIns", EventJson.write(plan.checkIns()))
        .bind("now", now());
  }

  private void publish(List<StoredPlan> plans) {
    outbox.append(
        plans.stream()
            .map(
                plan ->
                    new OutboxEvent(
                        TOPIC,
                        plan.planId().toString(),
                        PlanSnapshot.TYPE,
                        plan.version(),
                        PlanSnapshot.of(plan)))
            .toList());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
