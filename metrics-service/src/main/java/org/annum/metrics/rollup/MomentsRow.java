package org.annum.metrics.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.annum.metrics.measure.model.Moments;

/** Moments as a query gives them, in the columns that the table of rollups has for them. */
public final class MomentsRow {
  private MomentsRow() {}

  public static Moments of(ResultSet row) throws SQLException {
    OffsetDateTime lastAt = row.getObject("last_at", OffsetDateTime.class);
    return new Moments(
        row.getLong("count"),
        row.getBigDecimal("sum"),
        row.getBigDecimal("weighted_sum"),
        row.getBigDecimal("weight"),
        row.getBigDecimal("min"),
        row.getBigDecimal("max"),
        row.getBigDecimal("last"),
        lastAt == null ? null : lastAt.toInstant());
  }
}
