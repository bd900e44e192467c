package org.annum.review.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.event.EventJson;
import org.annum.kit.paging.PageRequest;
import org.annum.review.access.Viewer;
import org.annum.review.review.model.AssembledReview;
import org.annum.review.review.model.ReviewHead;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Queries of reviews for a viewer; they find only what the viewer may see. */
@ApplicationScoped
class ReviewRepository {
  private static final String FIND =
      """
      select r.*, r.result::text as result_text
        from review r
       where r.id = :id and may_see(r.employee_id, r.year, :viewer, :seesAll, :today)
      """;

  private static final String LIST =
      """
      select r.id, r.version, r.cycle_id, r.employee_id, r.year, r.template_id, r.status,
             r.evidence_digest, r.restated, r.assembled_at, r.finalized_at, r.finalized_by,
             (r.result #>> '{score,overall,value}')::numeric as overall,
             (r.result #> '{score,overall,label}')::text as label,
             r.result ->> 'employeeName' as employee_name
        from review r
       where (:employeeId::text is null or r.employee_id = :employeeId)
         and (:year::integer is null or r.year = :year)
         and (:restated::boolean is null or r.restated = :restated)
         and (:after::uuid is null or r.id > :after::uuid)
         and may_see(r.employee_id, r.year, :viewer, :seesAll, :today)
       order by r.id
       limit :limit
      """;

  private final Jdbi jdbi;

  ReviewRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Found> find(UUID id, Viewer viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("id", id)
                .bind("viewer", viewer.id())
                .bind("seesAll", viewer.seesAll())
                .bind("today", viewer.today())
                .map(
                    (row, context) ->
                        new Found(ReviewRows.head(row), result(row.getString("result_text"))))
                .findOne());
  }

  List<ReviewSummary> list(ReviewFilter filter, PageRequest wanted, Viewer viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("employeeId", filter.employeeId())
                .bind("year", filter.year())
                .bind("restated", filter.restated())
                .bind("after", wanted.after(0))
                .bind("viewer", viewer.id())
                .bind("seesAll", viewer.seesAll())
                .bind("today", viewer.today())
                .bind("limit", wanted.fetchSize())
                .map(
                    (row, context) ->
                        ReviewSummary.of(
                            ReviewRows.head(row),
                            row.getString("employee_name"),
                            row.getBigDecimal("overall"),
                            row.getString("label")))
                .list());
  }

  private static @Nullable AssembledReview result(@Nullable String json) {
    return json == null ? null : EventJson.read(json, AssembledReview.class);
  }

  /** A review and what it says. */
  record Found(ReviewHead head, @Nullable AssembledReview result) {}
}
