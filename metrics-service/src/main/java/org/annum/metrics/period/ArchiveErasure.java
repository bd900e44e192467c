package org.annum.metrics.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** The closed months of a person. */
@ApplicationScoped
class ArchiveErasure {
  @Produces
  @Singleton
  PersonalRecords archivedRollups(Jdbi jdbi) {
    return new DeletedRows(
        "archived-rollups",
        2,
        """
        delete from rollup_archive a using period_close c
        where a.close_id = c.id and a.employee_id = :personId
        """,
        jdbi);
  }

  @Produces
  @Singleton
  PersonalRecords closedMonths(Jdbi jdbi) {
    return new DeletedRows(
        "closed-months",
        2,
        """
        delete from closed_month where employee_id = :personId
        """,
        jdbi);
  }

  @Produces
  @Singleton
  PersonalRecords peopleOfCloses(Jdbi jdbi) {
    return new DeletedRows(
        "people-of-closes",
        2,
        """
        delete from period_close_person where employee_id = :personId
        """,
        jdbi);
  }
}
