package org.annum.metrics.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.intake.FactBulkRequest;
import org.annum.metrics.intake.FactFilter;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.intake.Intake;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.people.Viewers;

/** Use cases of deals. */
@ApplicationScoped
class DealService {
  private final DealRepository deals;
  private final Intake intake;
  private final Viewers viewers;

  DealService(DealRepository deals, Intake intake, Viewers viewers) {
    this.deals = deals;
    this.intake = intake;
    this.viewers = viewers;
  }

  BulkResult take(FactBulkRequest request, boolean validateOnly) {
    return intake.takeBulk(FactKind.DEAL, request, validateOnly);
  }

  void remove(FactKey key) {
    intake.remove(FactKind.DEAL, key);
  }

  DealResponse get(FactKey key) {
    DealResponse deal = deals.find(key, viewers.current()).orElseThrow(key::notFound);
    viewers.sawDeal(key.recordId());
    return deal;
  }

  Page<DealResponse> list(FactFilter filter, PageRequest page) {
    Viewer viewer = viewers.require(filter.employeeId(), filter.from(), filter.to());
    return page.page(
        deals.list(filter, viewer, page),
        last -> List.of(last.openedOn(), last.source(), last.externalId()));
  }
}
