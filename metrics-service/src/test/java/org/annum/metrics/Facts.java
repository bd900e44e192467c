package org.annum.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts as clients send them. */
public final class Facts {
  private Facts() {}

  /** A follow-up of normal priority, due on 2024-03-05 and not completed. */
  public static Map<String, Object> followUp(String source, String id, String employeeId) {
    return new HashMap<>(
        Map.of(
            "source", source,
            "externalId", id,
            "employeeId", employeeId,
            "type", "FOLLOW_UP",
            "customer", "客户甲",
            "priority", "NORMAL",
            "dueAt", "2024-03-05T18:00:00+08:00"));
  }

  /** As {@link #followUp}, done an hour early and right. */
  public static Map<String, Object> doneFollowUp(String source, String id, String employeeId) {
    return with(
        followUp(source, id, employeeId),
        Map.of("completedAt", "2024-03-05T17:00:00+08:00", "accurate", true));
  }

  /** A deal of 1,000 CNY won on 2024-03-31, supported by one person. */
  public static Map<String, Object> wonDeal(String source, String id, String employeeId) {
    return new HashMap<>(
        Map.of(
            "source",
            source,
            "externalId",
            id,
            "supporters",
            List.of(Map.of("employeeId", employeeId, "share", 1)),
            "amount",
            1000,
            "currency",
            "CNY",
            "openedOn",
            "2024-03-01",
            "closedOn",
            "2024-03-31",
            "status",
            "WON"));
  }

  /** 48 minutes of preparation on 2024-03-05. */
  public static Map<String, Object> preparation(String source, String id, String employeeId) {
    return new HashMap<>(
        Map.of(
            "source",
            source,
            "externalId",
            id,
            "employeeId",
            employeeId,
            "metric",
            "prep_minutes",
            "occurredAt",
            "2024-03-05T10:00:00+08:00",
            "value",
            48));
  }

  /** A copy with other values. */
  public static Map<String, Object> with(Map<String, Object> fact, Map<String, Object> changes) {
    Map<String, Object> changed = new HashMap<>(fact);
    changed.putAll(changes);
    return changed;
  }
}
