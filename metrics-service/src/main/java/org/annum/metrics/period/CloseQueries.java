package org.annum.metrics.period;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.metrics.period.model.CloseScope;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** Asks the database what keeps a month from being complete. */
@ApplicationScoped
public class CloseQueries {
  private final Jdbi jdbi;
  private final Calendar calendar;

  CloseQueries(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  /** The names or ids that a query finds; it may use when the month {@code :starts} and ends. */
  public List<String> find(String sql, CloseScope scope) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .configure(SqlStatements.class, unused -> unused.setUnusedBindingAllowed(true))
                .bind("starts", calendar.startOf(scope.month()))
                .bind("ends", calendar.startOf(scope.month().plusMonths(1)))
                .mapTo(String.class)
                .list());
  }
}
