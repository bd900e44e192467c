package org.annum.feedback.oneonone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** The talks about a person; those the person led are about others. */
@ApplicationScoped
class OneOnOneErasure {
  @Produces
  @Singleton
  PersonalRecords oneOnOnes(Jdbi jdbi) {
    return new DeletedRows(
        "one-on-ones",
        0,
        """
        delete from one_on_one where employee_id = :personId
        """,
        jdbi);
  }
}
