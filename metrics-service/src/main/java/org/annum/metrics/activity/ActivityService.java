package org.annum.metrics.activity;

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

/** Use cases of activities. */
@ApplicationScoped
class ActivityService {
  private final ActivityRepository activities;
  private final Intake intake;
  private final Viewers viewers;

  ActivityService(ActivityRepository activities, Intake intake, Viewers viewers) {
    this.activities = activities;
    this.intake = intake;
    this.viewers = viewers;
  }

  BulkResult take(FactBulkRequest request, boolean validateOnly) {
    return intake.takeBulk(FactKind.ACTIVITY, request, validateOnly);
  }

  void remove(FactKey key) {
    intake.remove(FactKind.ACTIVITY, key);
  }

  ActivityResponse get(FactKey key) {
    ActivityResponse activity = activities.find(key, viewers.current()).orElseThrow(key::notFound);
    viewers.saw(activity.employeeId());
    return activity;
  }

  Page<ActivityResponse> list(FactFilter filter, PageRequest page) {
    Viewer viewer = viewers.require(filter.employeeId(), filter.from(), filter.to());
    return page.page(
        activities.list(filter, viewer, page),
        last -> List.of(last.dueAt(), last.source(), last.externalId()));
  }
}
