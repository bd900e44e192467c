package org.annum.goals.goal.model;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a goal says, checked. Numbers are in one form, so two terms that mean the same are equal.
 *
 * @param baseline the value that attainment counts from; null means from nothing
 * @param cap the most attainment that counts
 * @param scale the scale of a rating; null for a measure that is counted
 */
public record GoalTerms(
    String key,
    GoalKind kind,
    String title,
    String measure,
    Evaluation evaluation,
    Direction direction,
    BigDecimal target,
    @Nullable BigDecimal baseline,
    BigDecimal cap,
    String unit,
    BigDecimal weight,
    @Nullable Scale scale,
    LocalDate validFrom,
    LocalDate validTo) {

  public static final BigDecimal DEFAULT_CAP = new BigDecimal("1.2");

  /**
   * The terms of a proposal in which {@link GoalPolicy} found nothing wrong: defaults filled in,
   * numbers in one form.
   */
  public static GoalTerms of(ProposedGoal proposed, Period period) {
    return new GoalTerms(
        requireNonNull(proposed.key()),
        GoalKind.valueOf(requireNonNull(proposed.kind())),
        requireNonNull(proposed.title()).strip(),
        requireNonNull(proposed.measure()),
        Evaluation.valueOf(requireNonNull(proposed.evaluation())),
        Direction.valueOf(requireNonNull(proposed.direction())),
        requireNonNull(Decimals.plain(proposed.target())),
        Decimals.plain(proposed.baseline()),
        requireNonNullElse(Decimals.plain(proposed.cap()), DEFAULT_CAP),
        requireNonNull(proposed.unit()),
        requireNonNull(Decimals.plain(proposed.weight())),
        scale(proposed),
        requireNonNullElse(proposed.validFrom(), period.firstDay()),
        requireNonNullElse(proposed.validTo(), period.lastDay()));
  }

  private static @Nullable Scale scale(ProposedGoal proposed) {
    BigDecimal min = Decimals.plain(proposed.scaleMin());
    BigDecimal max = Decimals.plain(proposed.scaleMax());
    if (min != null && max != null) {
      return new Scale(min, max);
    }
    return GoalKind.BEHAVIOUR.name().equals(proposed.kind())
        ? new Unit(requireNonNull(proposed.unit())).points().orElseThrow()
        : null;
  }
}
