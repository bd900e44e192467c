package org.annum.metrics.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.kit.erasure.KnownPersons;
import org.jdbi.v3.core.Jdbi;

/** Who is still there, as goals-service told. */
@ApplicationScoped
class KnownEmployees implements KnownPersons {
  private final Jdbi jdbi;
  private final Employees employees;

  KnownEmployees(Jdbi jdbi, Employees employees) {
    this.jdbi = jdbi;
    this.employees = employees;
  }

  @Override
  public boolean isKnown(String personId) {
    return jdbi.withHandle(handle -> !employees.known(handle, List.of(personId)).isEmpty());
  }
}
