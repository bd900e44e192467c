package org.annum.review.plan.model;

import org.annum.review.plan.model.PlannedAction.Owner;
import org.annum.review.plan.model.PlannedAction.Priority;
import org.annum.review.plan.model.PlannedAction.Recurrence;
import org.annum.review.template.model.LocalizedText;

/** An action that the library suggests against a kind of finding. */
public record ActionTemplate(
    String key, LocalizedText title, Owner owner, Priority priority, Recurrence recurrence) {

  PlannedAction against(String findingId) {
    return new PlannedAction(key, findingId, title, owner, priority, recurrence);
  }
}
