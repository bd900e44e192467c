package org.annum.feedback.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/**
 * The rounds about a person. What the person answered about others is anonymous: nobody finds it.
 */
@ApplicationScoped
class RoundErasure {
  @Produces
  @Singleton
  PersonalRecords roundAnswers(Jdbi jdbi) {
    return new DeletedRows(
        "feedback-round-answers",
        0,
        """
        delete from round_answer a using feedback_round r
         where a.round_id = r.round_id and r.subject_id = :personId
        """,
        jdbi);
  }

  @Produces
  @Singleton
  PersonalRecords rounds(Jdbi jdbi) {
    return new DeletedRows(
        "feedback-rounds",
        1,
        """
        delete from feedback_round where subject_id = :personId
        """,
        jdbi);
  }
}
