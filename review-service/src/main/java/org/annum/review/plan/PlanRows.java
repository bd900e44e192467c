package org.annum.review.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.annum.kit.event.EventJson;
import org.annum.review.plan.model.CheckIn;
import org.annum.review.plan.model.PlanProposal;
import org.annum.review.plan.model.PlanStatus;
import org.annum.review.plan.model.StoredPlan;

/** Reads plans from rows. */
final class PlanRows {
  private PlanRows() {}

  static StoredPlan read(ResultSet row) throws SQLException {
    OffsetDateTime agreedAt = row.getObject("agreed_at", OffsetDateTime.class);
    return new StoredPlan(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("review_id", UUID.class),
        row.getString("employee_id"),
        row.getInt("year"),
        PlanStatus.valueOf(row.getString("status")),
        EventJson.read(row.getString("proposal"), PlanProposal.class),
        List.of(EventJson.read(row.getString("check_ins"), CheckIn[].class)),
        agreedAt == null ? null : agreedAt.toInstant(),
        row.getString("agreed_by"));
  }
}
