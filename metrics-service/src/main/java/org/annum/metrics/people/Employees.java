package org.annum.metrics.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What other features may ask about people. */
@ApplicationScoped
public class Employees {
  private static final String KNOWN =
      """
      select employee_id from employee where employee_id = any (:ids) and not erased
      """;

  /** Those of the ids that belong to somebody; one query. */
  public Set<String> known(Handle handle, Collection<String> ids) {
    return handle
        .createQuery(KNOWN)
        .bindArray("ids", String.class, ids.toArray())
        .mapTo(String.class)
        .stream()
        .collect(Collectors.toSet());
  }
}
