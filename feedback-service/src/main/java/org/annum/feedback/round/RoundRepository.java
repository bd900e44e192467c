package org.annum.feedback.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annum.feedback.access.Sight;
import org.annum.feedback.round.model.RoundPeriod;
import org.annum.feedback.round.model.RoundResult;
import org.annum.feedback.round.model.Scale;
import org.annum.feedback.round.model.Threshold;
import org.annum.kit.event.EventJson;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads rounds, never an answer; the object rule is part of every query made for a caller. */
@ApplicationScoped
class RoundRepository {
  private static final String LOCK =
      """
      select * from feedback_round where round_id = :id for update
      """;

  private static final String LOCK_OF_PERIOD =
      """
      select * from feedback_round where subject_id = :subjectId and period = :period for update
      """;

  private static final String LIST =
      """
      select r.*
        from feedback_round r
       where (cast(:subjectId as text) is null or r.subject_id = :subjectId)
         and (cast(:period as text) is null or r.period = :period)
         and (:everybody or r.subject_id = :caller
              or manages(:caller, r.subject_id, r.first_day, r.last_day))
         and (cast(:afterSubject as text) is null
              or (r.subject_id, r.period) > (:afterSubject, :afterPeriod))
       order by r.subject_id, r.period
       limit :limit
      """;

  private static final String GET =
      """
      select r.*,
             :texts or r.subject_id = :caller
               or manages(:caller, r.subject_id, r.first_day, r.last_day) as with_text
        from feedback_round r
       where r.round_id = :id
         and (:everybody or r.subject_id = :caller
              or manages(:caller, r.subject_id, r.first_day, r.last_day))
      """;

  private static final String OVERLAPPING =
      """
      select period from feedback_round
       where subject_id = :subjectId and first_day <= :lastDay and last_day >= :firstDay
       order by period <> :period, period
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  RoundRepository(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Optional<FeedbackRound> lock(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(LOCK).bind("id", id).map((row, context) -> round(row)).findOne());
  }

  /** The period of a round about the person on any of the days; the same period first. */
  Optional<String> overlapping(FeedbackRound round) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OVERLAPPING)
                .bind("subjectId", round.subjectId())
                .bind("period", round.period().text())
                .bind("firstDay", round.period().firstDay())
                .bind("lastDay", round.period().lastDay())
                .mapTo(String.class)
                .findFirst());
  }

  Optional<FrozenRound> lock(String subjectId, String period) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOCK_OF_PERIOD)
                .bind("subjectId", subjectId)
                .bind("period", period)
                .map((row, context) -> new FrozenRound(round(row), row.getString("content_digest")))
                .findOne());
  }

  Page<FeedbackRoundResponse> list(
      Sight sight, @Nullable String subjectId, @Nullable String period, PageRequest page) {
    List<FeedbackRoundResponse> rows =
        jdbi.withHandle(
            handle ->
                sight
                    .bindTo(handle.createQuery(LIST))
                    .bind("subjectId", subjectId)
                    .bind("period", period)
                    .bind("afterSubject", page.after(0))
                    .bind("afterPeriod", page.after(1))
                    .bind("limit", page.fetchSize())
                    .map((row, context) -> FeedbackRoundResponse.from(round(row)))
                    .list());
    return page.page(rows, row -> List.of(row.subjectId(), row.period()));
  }

  Optional<FeedbackRound> find(Sight sight, UUID id) {
    return jdbi.withHandle(
        handle ->
            sight
                .bindTo(handle.createQuery(GET))
                .bind("id", id)
                .map((row, context) -> round(row))
                .findOne());
  }

  /** The result as the caller may see it; empty while the round is open. */
  Optional<RoundResultResponse> result(Sight sight, UUID id) {
    return jdbi.withHandle(
        handle ->
            sight
                .bindTo(handle.createQuery(GET))
                .bind("id", id)
                .map((row, context) -> result(row))
                .findOne()
                .flatMap(result -> result));
  }

  private Optional<RoundResultResponse> result(ResultSet row) throws SQLException {
    String result = row.getString("result");
    return result == null
        ? Optional.empty()
        : Optional.of(
            RoundResultResponse.from(
                round(row),
                EventJson.read(result, RoundResult.class),
                row.getBoolean("with_text")));
  }

  private FeedbackRound round(ResultSet row) throws SQLException {
    OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
    return new FeedbackRound(
        row.getObject("round_id", UUID.class),
        row.getString("subject_id"),
        RoundPeriod.parse(row.getString("period")).orElseThrow(),
        new Threshold(row.getInt("threshold")),
        new Scale(row.getInt("scale_min"), row.getInt("scale_max")),
        List.of(EventJson.read(row.getString("items"), RoundItem[].class)),
        RoundStatus.valueOf(row.getString("status")),
        row.getLong("version"),
        closedAt == null ? null : closedAt.atZoneSameInstant(clock.getZone()).toOffsetDateTime());
  }

  /** A round with what an import is recognised by. */
  record FrozenRound(FeedbackRound round, @Nullable String digest) {}
}
