package org.annum.review.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.erasure.KnownPersons;
import org.jdbi.v3.core.Jdbi;

/** Who is still there, as goals-service told. */
@ApplicationScoped
class KnownEmployees implements KnownPersons {
  private static final String KNOWN =
      """
      select exists (select from employee_view where employee_id = :personId and not erased)
      """;

  private final Jdbi jdbi;

  KnownEmployees(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean isKnown(String personId) {
    return jdbi.withHandle(
        handle -> handle.createQuery(KNOWN).bind("personId", personId).mapTo(Boolean.class).one());
  }
}
