package org.annum.review.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.annum.review.cycle.model.CycleOpened;
import org.annum.review.evidence.Evidences;
import org.annum.review.evidence.model.EmployeeYear;

/** Gives the participants of an opened cycle their reviews, in the transaction of the opening. */
@ApplicationScoped
class ReviewOpening {
  private final ReviewStore store;
  private final Evidences evidences;

  ReviewOpening(ReviewStore store, Evidences evidences) {
    this.store = store;
    this.evidences = evidences;
  }

  void create(@Observes CycleOpened opened) {
    store.create(opened.cycleId(), opened.year(), opened.templateId(), opened.participantIds());
    evidences.mark(
        opened.participantIds().stream()
            .map(employeeId -> new EmployeeYear(employeeId, opened.year()))
            .toList());
  }
}
