package org.annum.metrics.datapoint;

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

/** Use cases of data points. */
@ApplicationScoped
class DataPointService {
  private final DataPointRepository points;
  private final Intake intake;
  private final Viewers viewers;

  DataPointService(DataPointRepository points, Intake intake, Viewers viewers) {
    this.points = points;
    this.intake = intake;
    this.viewers = viewers;
  }

  BulkResult take(FactBulkRequest request, boolean validateOnly) {
    return intake.takeBulk(FactKind.DATA_POINT, request, validateOnly);
  }

  void remove(FactKey key) {
    intake.remove(FactKind.DATA_POINT, key);
  }

  DataPointResponse get(FactKey key) {
    DataPointResponse point = points.find(key, viewers.current()).orElseThrow(key::notFound);
    viewers.saw(point.employeeId());
    return point;
  }

  Page<DataPointResponse> list(FactFilter filter, PageRequest page) {
    Viewer viewer = viewers.require(filter.employeeId(), filter.from(), filter.to());
    return page.page(
        points.list(filter, viewer, page),
        last -> List.of(last.occurredAt(), last.source(), last.externalId()));
  }
}
