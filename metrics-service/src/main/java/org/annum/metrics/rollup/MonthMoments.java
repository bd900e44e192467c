package org.annum.metrics.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.rollup.model.Calendar;
import org.annum.metrics.rollup.model.FactSums;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Facts that the database adds up. */
public final class MonthMoments {
  private MonthMoments() {}

  /**
   * Adds up the facts of some people in the touched months.
   *
   * @param sql a query with the parameters {@code :people} and {@code :zone}, and the columns
   *     {@code employee_id, month, measure, currency} and those of {@link MomentsRow}
   */
  public static void addUp(
      Handle handle, String sql, Collection<String> people, Calendar calendar, FactSums sums) {
    handle
        .createQuery(sql)
        .bindArray("people", String.class, people)
        .bind("zone", calendar.zone().getId())
        .map((row, context) -> Sum.of(row))
        .forEach(
            sum ->
                sums.month(sum.employeeId(), sum.month())
                    .add(sum.measure(), sum.moments(), sum.currency()));
  }

  private record Sum(
      String employeeId,
      YearMonth month,
      String measure,
      Moments moments,
      @Nullable String currency) {

    static Sum of(ResultSet row) throws SQLException {
      return new Sum(
          row.getString("employee_id"),
          YearMonth.from(row.getObject("month", LocalDate.class)),
          row.getString("measure"),
          MomentsRow.of(row),
          row.getString("currency"));
    }
  }
}
