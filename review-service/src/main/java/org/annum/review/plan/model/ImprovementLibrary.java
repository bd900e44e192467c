package org.annum.review.plan.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is suggested against each kind of finding.
 *
 * @param minimumSample the least data a check-in needs for a verdict
 */
public record ImprovementLibrary(BigDecimal minimumSample, List<Remedy> remedies) {
  public ImprovementLibrary {
    remedies = List.copyOf(remedies);
  }

  /** Objectives and actions against the findings of one rule. */
  public record Remedy(
      String rule, List<ObjectiveTemplate> objectives, List<ActionTemplate> actions) {
    public Remedy {
      objectives = List.copyOf(objectives);
      actions = List.copyOf(actions);
    }
  }

  Optional<Remedy> against(String rule) {
    return remedies.stream().filter(remedy -> remedy.rule().equals(rule)).findFirst();
  }
}
