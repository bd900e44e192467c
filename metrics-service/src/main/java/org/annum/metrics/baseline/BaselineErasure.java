package org.annum.metrics.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** The baselines of a person. */
@ApplicationScoped
class BaselineErasure {
  @Produces
  @Singleton
  PersonalRecords baselines(Jdbi jdbi) {
    return new DeletedRows(
        "baselines",
        0,
        """
        delete from baseline where employee_id = :personId
        """,
        jdbi);
  }
}
