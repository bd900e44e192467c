package org.annum.feedback.oneonone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.annum.feedback.access.FeedbackAudit;
import org.annum.feedback.access.Sights;
import org.annum.feedback.summary.MonthRange;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Shows talks to those who may see them. */
@ApplicationScoped
class OneOnOneService {
  private final OneOnOneRepository talks;
  private final Sights sights;
  private final FeedbackAudit audit;

  OneOnOneService(OneOnOneRepository talks, Sights sights, FeedbackAudit audit) {
    this.talks = talks;
    this.sights = sights;
    this.audit = audit;
  }

  @Transactional
  Page<OneOnOneResponse> list(@Nullable String employeeId, MonthRange months, PageRequest page) {
    audit.read("one-on-ones", employeeId);
    return talks.list(sights.current(), employeeId, months, page);
  }

  @Transactional
  OneOnOneResponse get(String source, String externalId) {
    OneOnOneResponse found =
        talks
            .find(sights.current(), source, externalId)
            .orElseThrow(() -> Refusal.notFound("record.unknown", source, externalId));
    audit.read("one-on-ones", found.employeeId());
    return found;
  }
}
