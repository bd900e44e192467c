package org.annum.metrics.sourcehealth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.metrics.period.CloseCheck;
import org.annum.metrics.period.model.CloseScope;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;

/**
 * No source has a fact that was left out since the month began and is not settled. What is wrong
 * with such a fact may be its very month, so every one of them counts.
 */
@ApplicationScoped
class SourceRejectionsCheck implements CloseCheck {
  private static final String OPEN =
      """
      select s.name
      from fact_source s
      where exists (
        select from source_rejection r
        where r.source = s.name and r.settled_at is null and r.rejected_at >= :starts)
      order by s.name
      limit 20
      """;

  private final Jdbi jdbi;
  private final Calendar calendar;

  SourceRejectionsCheck(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  @Override
  public String code() {
    return "source-rejections";
  }

  @Override
  public List<String> open(CloseScope scope) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OPEN)
                .bind("starts", calendar.startOf(scope.month()))
                .mapTo(String.class)
                .list());
  }
}
