package org.annum.metrics.applicability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** The months that did not count for a person. */
@ApplicationScoped
class InapplicableMonthErasure {
  @Produces
  @Singleton
  PersonalRecords inapplicableMonths(Jdbi jdbi) {
    return new DeletedRows(
        "inapplicable-months",
        0,
        """
        delete from inapplicable_month where employee_id = :personId
        """,
        jdbi);
  }
}
