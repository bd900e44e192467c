package org.annum.review.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.paging.PageRequest;
import org.annum.review.access.Viewer;
import org.annum.review.plan.model.StoredPlan;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Queries of plans; those for a viewer find only what the viewer may see. */
@ApplicationScoped
class PlanRepository {
  private static final String FIND =
      """
      select * from improvement_plan
       where id = :id and may_see(employee_id, year, :viewer, :seesAll, :today)
      """;

  private static final String FIND_BY_REVIEW =
      """
      select * from improvement_plan where review_id = :reviewId
      """;

  private static final String LIST =
      """
      select * from improvement_plan
       where (:employeeId::text is null or employee_id = :employeeId)
         and (:year::integer is null or year = :year)
         and (:after::uuid is null or id > :after::uuid)
         and may_see(employee_id, year, :viewer, :seesAll, :today)
       order by id
       limit :limit
      """;

  private final Jdbi jdbi;

  PlanRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<StoredPlan> find(UUID id, Viewer viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("id", id)
                .bind("viewer", viewer.id())
                .bind("seesAll", viewer.seesAll())
                .bind("today", viewer.today())
                .map((row, context) -> PlanRows.read(row))
                .findOne());
  }

  Optional<StoredPlan> findByReview(UUID reviewId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND_BY_REVIEW)
                .bind("reviewId", reviewId)
                .map((row, context) -> PlanRows.read(row))
                .findOne());
  }

  List<StoredPlan> list(
      @Nullable String employeeId, @Nullable Integer year, PageRequest wanted, Viewer viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("employeeId", employeeId)
                .bind("year", year)
                .bind("after", wanted.after(0))
                .bind("viewer", viewer.id())
                .bind("seesAll", viewer.seesAll())
                .bind("today", viewer.today())
                .bind("limit", wanted.fetchSize())
                .map((row, context) -> PlanRows.read(row))
                .list());
  }
}
