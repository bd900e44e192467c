package org.annum.review.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** The cycles that list a person. */
@ApplicationScoped
class ParticipantErasure {
  @Produces
  @Singleton
  PersonalRecords participations(Jdbi jdbi) {
    return new DeletedRows(
        "cycle-participations",
        0,
        """
        delete from review_cycle_participant where employee_id = :personId
        """,
        jdbi);
  }
}
