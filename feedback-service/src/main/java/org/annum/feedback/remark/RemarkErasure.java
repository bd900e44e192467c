package org.annum.feedback.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** What customers said about a person. */
@ApplicationScoped
class RemarkErasure {
  @Produces
  @Singleton
  PersonalRecords remarks(Jdbi jdbi) {
    return new DeletedRows(
        "remarks",
        0,
        """
        delete from remark where employee_id = :personId
        """,
        jdbi);
  }
}
