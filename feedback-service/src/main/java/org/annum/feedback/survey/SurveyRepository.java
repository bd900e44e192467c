package org.annum.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.annum.feedback.access.Sight;
import org.annum.feedback.intake.RecordReader;
import org.annum.feedback.summary.MonthRange;
import org.annum.feedback.theme.ThemeResponse;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads survey responses; the object rule is part of every query. */
@ApplicationScoped
class SurveyRepository {
  private static final String LIST =
      """
      select r.*,
             :texts or r.employee_id = :caller
               or manages(:caller, r.employee_id, r.day, r.day) as with_text
        from (select s.*, (s.submitted_at at time zone :zone)::date as day from survey_response s) r
       where (cast(:employeeId as text) is null or r.employee_id = :employeeId)
         and r.month between :firstDay and :lastDay
         and (:everybody or r.employee_id = :caller
              or manages(:caller, r.employee_id, r.day, r.day))
         and (cast(:afterSource as text) is null
              or (r.source, r.external_id) > (:afterSource, :afterId))
       order by r.source, r.external_id
       limit :limit
      """;

  private static final String GET =
      """
      select r.*,
             :texts or r.employee_id = :caller
               or manages(:caller, r.employee_id, r.day, r.day) as with_text
        from (select s.*, (s.submitted_at at time zone :zone)::date as day from survey_response s) r
       where r.source = :source and r.external_id = :externalId
         and (:everybody or r.employee_id = :caller
              or manages(:caller, r.employee_id, r.day, r.day))
      """;

  private final RecordReader records;
  private final Clock clock;

  SurveyRepository(RecordReader records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  Page<SurveyResponseResponse> list(
      Sight sight, @Nullable String employeeId, MonthRange months, PageRequest page) {
    List<SurveyResponseResponse> rows =
        records.list(LIST, sight, employeeId, months, page, this::response);
    return page.page(rows, row -> List.of(row.source(), row.externalId()));
  }

  Optional<SurveyResponseResponse> find(Sight sight, String source, String externalId) {
    return records.find(GET, sight, source, externalId, this::response);
  }

  private SurveyResponseResponse response(ResultSet row, StatementContext context)
      throws SQLException {
    boolean withText = row.getBoolean("with_text");
    return new SurveyResponseResponse(
        row.getString("source"),
        row.getString("external_id"),
        row.getString("employee_id"),
        row.getString("customer"),
        row.getString("task_id"),
        row.getObject("submitted_at", OffsetDateTime.class)
            .atZoneSameInstant(clock.getZone())
            .toOffsetDateTime(),
        row.getInt("score"),
        withText ? row.getString("comment") : null,
        ThemeResponse.read(row.getString("themes"), withText),
        row.getLong("version"));
  }
}
