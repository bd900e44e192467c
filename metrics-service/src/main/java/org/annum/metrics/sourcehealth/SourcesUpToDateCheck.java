package org.annum.metrics.sourcehealth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.metrics.period.CloseCheck;
import org.annum.metrics.period.CloseQueries;
import org.annum.metrics.period.model.CloseScope;

/**
 * Every source that runs by itself was pulled completely since the month ended; while the month
 * lasts, within two of its intervals and five minutes.
 */
@ApplicationScoped
class SourcesUpToDateCheck implements CloseCheck {
  private static final String OPEN =
      """
      select s.name
      from fact_source s
      left join source_pull p on p.source = s.name
      where s.enabled
        and coalesce(p.complete_until, '-infinity') < least(:ends,
          clock_timestamp() - make_interval(secs => 2 * s.every_seconds + 300))
      order by s.name
      limit 20
      """;

  private final CloseQueries queries;

  SourcesUpToDateCheck(CloseQueries queries) {
    this.queries = queries;
  }

  @Override
  public String code() {
    return "sources-up-to-date";
  }

  @Override
  public List<String> open(CloseScope scope) {
    return queries.find(OPEN, scope);
  }
}
