package org.annum.review.plan.model;

import java.util.List;

/** Objectives and actions, proposed or agreed. */
public record PlanProposal(List<Objective> objectives, List<PlannedAction> actions) {
  public PlanProposal {
    objectives = List.copyOf(objectives);
    actions = List.copyOf(actions);
  }

  boolean proposesNothing() {
    return objectives.isEmpty() && actions.isEmpty();
  }
}
