package org.annum.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.annum.feedback.access.FeedbackAudit;
import org.annum.feedback.access.Sights;
import org.annum.feedback.summary.MonthRange;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Shows survey responses to those who may see them. */
@ApplicationScoped
class SurveyService {
  private final SurveyRepository responses;
  private final Sights sights;
  private final FeedbackAudit audit;

  SurveyService(SurveyRepository responses, Sights sights, FeedbackAudit audit) {
    this.responses = responses;
    this.sights = sights;
    this.audit = audit;
  }

  @Transactional
  Page<SurveyResponseResponse> list(
      @Nullable String employeeId, MonthRange months, PageRequest page) {
    audit.read("survey-responses", employeeId);
    return responses.list(sights.current(), employeeId, months, page);
  }

  @Transactional
  SurveyResponseResponse get(String source, String externalId) {
    SurveyResponseResponse found =
        responses
            .find(sights.current(), source, externalId)
            .orElseThrow(() -> Refusal.notFound("record.unknown", source, externalId));
    audit.read("survey-responses", found.employeeId());
    return found;
  }
}
