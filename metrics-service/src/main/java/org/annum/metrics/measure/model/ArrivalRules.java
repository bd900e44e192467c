package org.annum.metrics.measure.model;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a fact when it arrives. The rules of every measure that the fact counts in are
 * asked; one that rejects keeps it out. A change of the rules is about later arrivals: what is
 * stored stays, and gets no flag.
 *
 * @param range whether the value lies between the measure's minimum and maximum
 * @param future whether the time that decides the month has come already
 * @param unknownEmployee FLAG or REJECT; a person whom nobody knows is let in only when all
 *     measures of that kind of fact say FLAG
 * @param outlier whether the value is usual for the person; null where that is not asked
 */
public record ArrivalRules(
    RuleAction range,
    RuleAction future,
    RuleAction unknownEmployee,
    @Nullable OutlierRule outlier) {

  /** What holds for a definition that does not say. */
  public static final ArrivalRules DEFAULT =
      new ArrivalRules(RuleAction.REJECT, RuleAction.OFF, RuleAction.REJECT, null);

  /** What to do about an unusual value. */
  public RuleAction onOutlier() {
    return outlier == null ? RuleAction.OFF : outlier.action();
  }

  /** Whether a fact has to be looked at once more after it was read. */
  public boolean isAsked() {
    return range == RuleAction.FLAG
        || unknownEmployee == RuleAction.FLAG
        || future != RuleAction.OFF
        || onOutlier() != RuleAction.OFF;
  }
}
