package org.annum.feedback.round;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.feedback.round.model.Answer;
import org.annum.feedback.round.model.RaterGroup;
import org.annum.feedback.round.model.RoundResult;
import org.annum.kit.event.EventJson;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes rounds. Whoever calls it holds the lock of the round's row. */
@ApplicationScoped
class RoundStore {
  /** Rounds about one person are opened one after the other. */
  private static final String LOCK_SUBJECT =
      """
      select pg_advisory_xact_lock(hashtextextended('feedback-round:' || :subjectId, 0))
      """;

  private static final String INSERT =
      """
      insert into feedback_round
             (round_id, subject_id, period, first_day, last_day, threshold, scale_min, scale_max, items)
      select :id, :subjectId, :period, :firstDay, :lastDay, :threshold, :min, :max, cast(:items as jsonb)
       where not exists (
             select from feedback_round
              where subject_id = :subjectId and first_day <= :lastDay and last_day >= :firstDay)
      """;

  /**
   * All answers of the round are written anew: under new random ids, in random order, by one
   * transaction. Neither id nor place nor xmin tells which one came when.
   */
  private static final String ADD_ANSWERS =
      """
      with known as (
        delete from round_answer where round_id = :id returning rater_group, ratings, comment
      ),
      every as (
        select rater_group, ratings, comment from known
         union all
        select "group", ratings, comment
          from jsonb_to_recordset(cast(:answers as jsonb))
               as i ("group" text, ratings jsonb, comment text)
      )
      insert into round_answer (round_id, rater_group, ratings, comment)
      select :id, rater_group, ratings, comment from every order by random()
      """;

  private static final String TAKE_ANSWERS =
      """
      with taken as (
        delete from round_answer where round_id = :id
        returning answer_id, rater_group, ratings::text as ratings, comment
      )
      select rater_group, ratings, comment from taken order by answer_id
      """;

  private static final String CLOSE =
      """
      update feedback_round
         set status = 'CLOSED', version = version + 1, closed_at = now(),
             result = cast(:result as jsonb), content_digest = :digest
       where round_id = :id
      """;

  private final Jdbi jdbi;

  RoundStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** False when there is a round about the person on any of the days. */
  boolean insert(FeedbackRound round) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery(LOCK_SUBJECT)
              .bind("subjectId", round.subjectId())
              .mapTo(String.class)
              .list();
          return handle
                  .createUpdate(INSERT)
                  .bind("id", round.id())
                  .bind("subjectId", round.subjectId())
                  .bind("period", round.period().text())
                  .bind("firstDay", round.period().firstDay())
                  .bind("lastDay", round.period().lastDay())
                  .bind("threshold", round.threshold().value())
                  .bind("min", round.scale().min())
                  .bind("max", round.scale().max())
                  .bind("items", EventJson.write(round.items()))
                  .execute()
              > 0;
        });
  }

  void add(UUID roundId, List<Answer> answers) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ADD_ANSWERS)
                .bind("id", roundId)
                .bind("answers", EventJson.write(answers))
                .execute());
  }

  /** Reads the answers for the last time: with the result they have served their purpose. */
  List<Answer> take(UUID roundId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TAKE_ANSWERS)
                .bind("id", roundId)
                .map(
                    (row, context) ->
                        new Answer(
                            RaterGroup.valueOf(row.getString(1)),
                            ratings(row.getString(2)),
                            row.getString(3)))
                .list());
  }

  void close(UUID roundId, RoundResult result, @Nullable String digest) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(CLOSE)
                .bind("id", roundId)
                .bind("result", EventJson.write(result))
                .bind("digest", digest)
                .execute());
  }

  private static Map<String, Integer> ratings(String json) {
    return EventJson.read(json, Ratings.class).byItem();
  }

  /** Ratings as they are stored: one JSON object. */
  record Ratings(@JsonValue Map<String, Integer> byItem) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Ratings {}
  }
}
