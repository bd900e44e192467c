package org.annum.metrics.people;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.audit.Audit;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a record of every look at somebody else's facts and figures: one per request and subject,
 * however many queries answer it.
 */
@RequestScoped
public class ReadAudit {
  private static final String EVERYBODY = "*";

  private final Audit audit;
  private final CurrentCaller caller;
  private final Set<List<String>> noted = new HashSet<>();

  ReadAudit(Audit audit, CurrentCaller caller) {
    this.audit = audit;
    this.caller = caller;
  }

  /**
   * Notes a look at a person; nobody's at themselves.
   *
   * @param employeeId null when the caller asked for everybody they may see
   */
  public void person(@Nullable String employeeId) {
    if (employeeId == null || !caller.is(employeeId)) {
      note("employee", employeeId == null ? EVERYBODY : employeeId);
    }
  }

  /** Notes a look at a deal, which is several people's. */
  public void deal(String recordId) {
    note("deal", recordId);
  }

  private void note(String subjectType, String subjectId) {
    if (noted.add(List.of(subjectType, subjectId))) {
      audit.record("facts.read", subjectType, subjectId, Map.of());
    }
  }
}
