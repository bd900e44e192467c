package org.annum.metrics.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** What became of the closed months of a person, the erasure itself included. */
@ApplicationScoped
class RestatementErasure {
  @Produces
  @Singleton
  PersonalRecords restatements(Jdbi jdbi) {
    return new DeletedRows(
        "restatements",
        2,
        """
        delete from restatement where employee_id = :personId
        """,
        jdbi);
  }
}
