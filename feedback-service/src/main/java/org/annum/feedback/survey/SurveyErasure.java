package org.annum.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** What customers answered about a person. */
@ApplicationScoped
class SurveyErasure {
  @Produces
  @Singleton
  PersonalRecords surveyResponses(Jdbi jdbi) {
    return new DeletedRows(
        "survey-responses",
        0,
        """
        delete from survey_response where employee_id = :personId
        """,
        jdbi);
  }
}
