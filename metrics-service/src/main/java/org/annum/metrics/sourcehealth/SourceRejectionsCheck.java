package org.annum.metrics.sourcehealth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.metrics.period.CloseCheck;
import org.annum.metrics.period.CloseQueries;
import org.annum.metrics.period.model.CloseScope;

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

  private final CloseQueries queries;

  SourceRejectionsCheck(CloseQueries queries) {
    this.queries = queries;
  }

  @Override
  public String code() {
    return "source-rejections";
  }

  @Override
  public List<String> open(CloseScope scope) {
    return queries.find(OPEN, scope);
  }
}
