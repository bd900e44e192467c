package org.annum.feedback.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.annum.kit.erasure.KnownPersons;
import org.jdbi.v3.core.Jdbi;

/** What other features may ask about people. */
@ApplicationScoped
public class People implements KnownPersons {
  private static final String KNOWN =
      """
      select employee_id from employee where employee_id = any(:ids) and not erased
      """;

  private final Jdbi jdbi;

  People(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those of the ids that belong to an employee. */
  public Set<String> known(Collection<String> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(KNOWN)
                .bind("ids", ids.toArray(String[]::new))
                .mapTo(String.class)
                .set());
  }

  @Override
  public boolean isKnown(String personId) {
    return !known(Set.of(personId)).isEmpty();
  }
}
