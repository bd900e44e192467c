package org.annum.metrics.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.figure.model.FigurePeriod;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.people.Viewers;
import org.jspecify.annotations.Nullable;

/** Use cases of who asks who contributed to what. */
@ApplicationScoped
class ContributionService {
  private final ContributionRepository contributions;
  private final Viewers viewers;

  ContributionService(ContributionRepository contributions, Viewers viewers) {
    this.contributions = contributions;
    this.viewers = viewers;
  }

  Page<Contribution> list(ContributionFilter filter, PageRequest page) {
    FactKey deal = filter.deal();
    if (deal != null) {
      List<Contribution> all = contributions.ofDeal(deal, viewers.current());
      if (all.isEmpty()) {
        throw deal.notFound();
      }
      viewers.sawDeal(deal.recordId());
      return new Page<>(all, null);
    }
    String employeeId = String.valueOf(filter.employeeId());
    FigurePeriod period = FigurePeriod.of(filter.period());
    return page.page(
        contributions.ofEmployee(employeeId, period, viewer(employeeId, period), page),
        last -> List.of(String.valueOf(last.closedOn()), last.dealId(), last.role()));
  }

  ContributionTotals totals(@Nullable String employeeId, FigurePeriod period) {
    if (employeeId == null || employeeId.isBlank()) {
      throw Refusal.invalid(Violation.of("employeeId", "fact.value-missing"));
    }
    return new ContributionTotals(
        employeeId,
        period.name(),
        contributions.totals(employeeId, period, viewer(employeeId, period)));
  }

  private Viewer viewer(String employeeId, FigurePeriod period) {
    return viewers.require(employeeId, period.firstDay(), period.lastDay());
  }
}
