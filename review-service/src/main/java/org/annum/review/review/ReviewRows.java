package org.annum.review.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.annum.review.review.model.ReviewHead;
import org.annum.review.review.model.ReviewStatus;
import org.jspecify.annotations.Nullable;

/** Reads the head of reviews from rows. */
final class ReviewRows {
  private ReviewRows() {}

  static ReviewHead head(ResultSet row) throws SQLException {
    return new ReviewHead(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("cycle_id", UUID.class),
        row.getString("employee_id"),
        row.getInt("year"),
        row.getString("template_id"),
        ReviewStatus.valueOf(row.getString("status")),
        row.getString("evidence_digest"),
        row.getBoolean("restated"),
        instant(row, "assembled_at"),
        instant(row, "finalized_at"),
        row.getString("finalized_by"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
