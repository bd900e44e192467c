package org.annum.feedback.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.annum.kit.audit.Audit;
import org.jspecify.annotations.Nullable;

/** Leaves a record of every look at what is said about a person. */
@ApplicationScoped
public class FeedbackAudit {
  private static final String EVERYBODY = "*";

  private final Audit audit;

  FeedbackAudit(Audit audit) {
    this.audit = audit;
  }

  /**
   * Notes a read.
   *
   * @param employeeId null when the caller asked for everybody they may see
   */
  public void read(String collection, @Nullable String employeeId) {
    audit.record(
        "feedback.read",
        "employee",
        employeeId == null ? EVERYBODY : employeeId,
        Map.of("collection", collection));
  }
}
