package org.annum.goals.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** The rows that stay of the deleted goals of a person. */
@ApplicationScoped
class GoalErasure {
  @Produces
  @Singleton
  PersonalRecords goals(Jdbi jdbi) {
    return new DeletedRows(
        "goals",
        0,
        """
        delete from goal where employee_id = :personId and deleted
        """,
        jdbi);
  }
}
