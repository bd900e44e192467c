package org.annum.review.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.annum.kit.event.EventJson;
import org.annum.kit.id.Ids;
import org.annum.kit.outbox.Outbox;
import org.annum.kit.outbox.OutboxEvent;
import org.annum.kit.reemission.ReEmissionSource;
import org.annum.review.evidence.model.EmployeeYear;
import org.annum.review.review.model.AssembledReview;
import org.annum.review.review.model.ReviewHead;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The only writer of reviews; publishes what it changed. */
@ApplicationScoped
class ReviewStore implements ReEmissionSource {
  static final String TOPIC = "annum.reviews.v1";

  private static final String CREATE =
      """
      insert into review (id, version, cycle_id, employee_id, year, template_id, status, created_at)
      select t.id, 0, :cycleId, t.employee_id, :year, :templateId, 'ASSEMBLED', :now
        from unnest(:ids::uuid[], :employees::text[]) as t (id, employee_id)
          on conflict (employee_id, year) do nothing
      """;

  private static final String LOCK =
      """
      select r.*
        from review r
        join unnest(:employees::text[], :years::integer[]) as t (employee_id, year)
          on t.employee_id = r.employee_id and t.year = r.year
       order by r.id
         for update of r
      """;

  private static final String LOCK_ONE =
      """
      select * from review where id = :id for update
      """;

  /** Changes nothing, and so publishes nothing, where the result is the same. */
  private static final String SAVE_RESULT =
      """
      update review r
         set version = r.version + 1, result = t.result::jsonb, evidence_digest = t.digest, assembled_at = :now
        from unnest(:ids::uuid[], :results::text[], :digests::text[]) as t (id, result, digest)
       where r.id = t.id and r.result is distinct from t.result::jsonb
      returning r.*
      """;

  private static final String FLAG_RESTATED =
      """
      update review r
         set version = r.version + 1, restated = not r.restated
        from unnest(:ids::uuid[], :digests::text[]) as t (id, digest)
       where r.id = t.id and r.restated <> (r.evidence_digest <> t.digest)
      returning r.*, r.result::text as result_text
      """;

  private static final String FINALIZE =
      """
      update review
         set version = version + 1, status = 'FINAL', finalized_at = :now, finalized_by = :by
       where id = :id
      returning *, result::text as result_text
      """;

  private static final String LOCK_NEXT =
      """
      select *, result::text as result_text
        from review
       where result is not null and id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
       order by id
       limit 200
         for update
      """;

  private final Jdbi jdbi;
  private final Outbox outbox;
  private final Clock clock;

  ReviewStore(Jdbi jdbi, Outbox outbox, Clock clock) {
    this.jdbi = jdbi;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Creates the reviews that are not there yet; they say nothing until they are assembled. */
  void create(UUID cycleId, int year, String templateId, Collection<String> employeeIds) {
    if (employeeIds.isEmpty()) {
      return;
    }
    List<String> employees = List.copyOf(employeeIds);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(CREATE)
                .bind("cycleId", cycleId)
                .bind("year", year)
                .bind("templateId", templateId)
                .bind("now", now())
                .bindArray("ids", UUID.class, employees.stream().map(each -> Ids.next()).toList())
                .bindArray("employees", String.class, employees)
                .execute());
  }

  /** Locks the reviews of some employees and years, so that nothing else changes them meanwhile. */
  List<ReviewHead> lock(Collection<EmployeeYear> scopes) {
    return jdbi.withHandle(
        handle ->
            bindScopes(handle.createQuery(LOCK), scopes)
                .map((row, context) -> ReviewRows.head(row))
                .list());
  }

  Optional<ReviewHead> lock(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOCK_ONE)
                .bind("id", id)
                .map((row, context) -> ReviewRows.head(row))
                .findOne());
  }

  /** Stores what changed among the results. */
  void saveResults(Map<UUID, AssembledReview> results) {
    if (results.isEmpty()) {
      return;
    }
    List<ReviewHead> changed =
        jdbi.withHandle(
            handle ->
                bindResults(handle.createQuery(SAVE_RESULT), results)
                    .bind("now", now())
                    .map((row, context) -> ReviewRows.head(row))
                    .list());
    outbox.append(
        changed.stream()
            .map(head -> event(head, Objects.requireNonNull(results.get(head.reviewId()))))
            .toList());
  }

  /** Flags final reviews whose evidence is no longer what they stand on, and unflags the others. */
  void flagRestated(Map<UUID, String> digests) {
    if (digests.isEmpty()) {
      return;
    }
    List<UUID> ids = new ArrayList<>(digests.keySet());
    publish(
        handle ->
            handle
                .createQuery(FLAG_RESTATED)
                .bindArray("ids", UUID.class, ids)
                .bindArray("digests", String.class, ids.stream().map(digests::get).toList()));
  }

  /** Freezes a locked review. */
  void makeFinal(UUID id, String by) {
    publish(
        handle -> handle.createQuery(FINALIZE).bind("id", id).bind("by", by).bind("now", now()));
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public @Nullable String emit(@Nullable String after) {
    List<OutboxEvent> again = publish(handle -> handle.createQuery(LOCK_NEXT).bind("after", after));
    return again.isEmpty() ? null : again.get(again.size() - 1).key();
  }

  private List<OutboxEvent> publish(Function<Handle, Query> update) {
    List<OutboxEvent> events =
        jdbi.withHandle(
            handle ->
                update
                    .apply(handle)
                    .map(
                        (row, context) ->
                            event(
                                ReviewRows.head(row),
                                EventJson.read(
                                    row.getString("result_text"), AssembledReview.class)))
                    .list());
    outbox.append(events);
    return events;
  }

  private static OutboxEvent event(ReviewHead head, AssembledReview result) {
    return new OutboxEvent(
        TOPIC,
        head.reviewId().toString(),
        ReviewSnapshot.TYPE,
        head.version(),
        ReviewSnapshot.of(head, result));
  }

  private static Query bindResults(Query query, Map<UUID, AssembledReview> results) {
    List<Map.Entry<UUID, AssembledReview>> entries = List.copyOf(results.entrySet());
    return query
        .bindArray("ids", UUID.class, entries.stream().map(Map.Entry::getKey).toList())
        .bindArray(
            "results",
            String.class,
            entries.stream().map(entry -> EventJson.write(entry.getValue())).toList())
        .bindArray(
            "digests",
            String.class,
            entries.stream().map(entry -> entry.getValue().evidenceDigest().digest()).toList());
  }

  private static <S extends SqlStatement<S>> S bindScopes(
      S statement, Collection<EmployeeYear> scopes) {
    List<EmployeeYear> all = List.copyOf(scopes);
    return statement
        .bindArray("employees", String.class, all.stream().map(EmployeeYear::employeeId).toList())
        .bindArray("years", Integer.class, all.stream().map(EmployeeYear::year).toList());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
