package org.annum.feedback.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.annum.feedback.access.FeedbackAudit;
import org.annum.feedback.access.Sights;
import org.annum.feedback.summary.MonthRange;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Shows remarks to those who may see them. */
@ApplicationScoped
class RemarkService {
  private final RemarkRepository remarks;
  private final Sights sights;
  private final FeedbackAudit audit;

  RemarkService(RemarkRepository remarks, Sights sights, FeedbackAudit audit) {
    this.remarks = remarks;
    this.sights = sights;
    this.audit = audit;
  }

  @Transactional
  Page<RemarkResponse> list(@Nullable String employeeId, MonthRange months, PageRequest page) {
    audit.read("remarks", employeeId);
    return remarks.list(sights.current(), employeeId, months, page);
  }

  @Transactional
  RemarkResponse get(String source, String externalId) {
    RemarkResponse found =
        remarks
            .find(sights.current(), source, externalId)
            .orElseThrow(() -> Refusal.notFound("record.unknown", source, externalId));
    audit.read("remarks", found.employeeId());
    return found;
  }
}
