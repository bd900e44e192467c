package org.annum.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Appends audit records in the caller's transaction. */
@ApplicationScoped
public class Audit {

  /**
   * Notes who did what to what; actor and time are added.
   *
   * @param action e.g. {@code goal.agreed}
   * @param detail ids, versions, names of changed fields; never free text a person wrote
   */
  public void record(String action, String subjectType, String subjectId, Map<String, ?> detail) {}
}
