package org.annum.metrics.sourcehealth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.metrics.period.CloseCheck;
import org.annum.metrics.period.model.CloseScope;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;

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

  private final Jdbi jdbi;
  private final Calendar calendar;

  SourcesUpToDateCheck(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  @Override
  public String code() {
    return "sources-up-to-date";
  }

  @Override
  public List<String> open(CloseScope scope) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OPEN)
                .bind("ends", calendar.startOf(scope.month().plusMonths(1)))
                .mapTo(String.class)
                .list());
  }
}
