package org.annum.metrics.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.people.Viewers;
import org.annum.metrics.rollup.MonthRange;
import org.jspecify.annotations.Nullable;

/** Use cases of who reads restatements. */
@ApplicationScoped
class RestatementService {
  private final RestatementRepository restatements;
  private final Viewers viewers;

  RestatementService(RestatementRepository restatements, Viewers viewers) {
    this.restatements = restatements;
    this.viewers = viewers;
  }

  Page<RestatementResponse> list(@Nullable String employeeId, MonthRange months, PageRequest page) {
    Viewer viewer =
        employeeId == null
            ? viewers.current()
            : viewers.require(employeeId, months.from().atDay(1), months.to().atEndOfMonth());
    viewers.saw(employeeId);
    return page.page(
        restatements.list(new RestatementFilter(employeeId, months, viewer), page),
        last -> List.of(last.restatementId()));
  }
}
