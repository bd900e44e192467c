package org.annum.metrics.period;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.metrics.period.model.CloseScope;

/**
 * No import since the month began has rejected rows that nobody sent again. A rejected row does not
 * tell its month, so every import since then counts; a later one of the same profile and source
 * without rejections settles it.
 */
@ApplicationScoped
class RejectedRowsCheck implements CloseCheck {
  private static final String OPEN =
      """
      select o.id from operation o
      where o.kind = 'fact-import' and o.rejected > 0 and o.created_at >= :starts
        and not jsonb_exists(o.parameters, 'validateOnly')
        and not exists (
          select from operation mended
          where mended.kind = o.kind and mended.state = 'SUCCEEDED' and mended.rejected = 0
            and mended.created_at > o.created_at
            and mended.parameters - 'profileVersion' = o.parameters - 'profileVersion')
      order by o.id
      limit 20
      """;

  private final CloseQueries queries;

  RejectedRowsCheck(CloseQueries queries) {
    this.queries = queries;
  }

  @Override
  public String code() {
    return "rejected-rows";
  }

  @Override
  public List<String> open(CloseScope scope) {
    return queries.find(OPEN, scope);
  }
}
