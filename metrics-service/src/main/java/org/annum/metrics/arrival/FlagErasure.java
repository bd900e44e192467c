package org.annum.metrics.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** What was noticed about the facts of a person. */
@ApplicationScoped
class FlagErasure {
  @Produces
  @Singleton
  PersonalRecords flags(Jdbi jdbi) {
    return new DeletedRows(
        "fact-flags",
        0,
        """
        delete from fact_flag where employee_id = :personId
        """,
        jdbi);
  }
}
