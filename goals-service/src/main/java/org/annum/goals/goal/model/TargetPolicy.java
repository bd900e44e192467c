package org.annum.goals.goal.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a goal against its unit, direction and scale. Attainment divides by the target, or
 * by target − baseline, so neither may be zero.
 */
final class TargetPolicy {
  private TargetPolicy() {}

  static List<Violation> violations(ProposedGoal goal) {
    List<Violation> found = new ArrayList<>();
    Optional<Scale> range =
        Optional.ofNullable(goal.unit()).flatMap(unit -> new Unit(unit).range());
    checkTarget(goal.target(), range, found);
    checkBaseline(goal, range, found);
    checkScale(goal, found);
    return found;
  }

  private static void checkTarget(
      @Nullable BigDecimal target, Optional<Scale> range, List<Violation> found) {
    if (target == null) {
      found.add(Violation.of("/target", "value.required"));
    } else if (!Decimals.fits(target)) {
      found.add(Violation.of("/target", "goal.too-many-digits"));
    } else if (target.signum() <= 0) {
      found.add(Violation.of("/target", "goal.target-not-positive"));
    } else {
      checkRange("/target", target, range, found);
    }
  }

  private static void checkBaseline(
      ProposedGoal goal, Optional<Scale> range, List<Violation> found) {
    BigDecimal baseline = goal.baseline();
    if (baseline == null) {
      return;
    }
    if (!Decimals.fits(baseline)) {
      found.add(Violation.of("/baseline", "goal.too-many-digits"));
      return;
    }
    checkRange("/baseline", baseline, range, found);
    if (goal.target() != null) {
      checkDistance(goal.target().compareTo(baseline), goal.direction(), found);
    }
  }

  private static void checkDistance(
      int targetAgainstBaseline, @Nullable String direction, List<Violation> found) {
    if (targetAgainstBaseline == 0) {
      found.add(Violation.of("/baseline", "goal.baseline-is-target"));
    } else if (Direction.UP.name().equals(direction) && targetAgainstBaseline < 0) {
      found.add(Violation.of("/baseline", "goal.baseline-above-target"));
    } else if (Direction.DOWN.name().equals(direction) && targetAgainstBaseline > 0) {
      found.add(Violation.of("/baseline", "goal.baseline-below-target"));
    }
  }

  private static void checkScale(ProposedGoal goal, List<Violation> found) {
    BigDecimal min = goal.scaleMin();
    BigDecimal max = goal.scaleMax();
    if (min == null && max == null) {
      checkScaleIsImplied(goal, found);
    } else if (min == null || max == null) {
      found.add(Violation.of("/scale", "goal.scale-incomplete"));
    } else if (!Decimals.fits(min) || !Decimals.fits(max)) {
      found.add(Violation.of("/scale", "goal.too-many-digits"));
    } else if (min.compareTo(max) >= 0) {
      found.add(Violation.of("/scale", "goal.scale-upside-down"));
    } else if (goal.target() != null && !new Scale(min, max).contains(goal.target())) {
      found.add(Violation.of("/target", "goal.out-of-range", text(min), text(max)));
    }
  }

  private static void checkScaleIsImplied(ProposedGoal goal, List<Violation> found) {
    boolean isRated = GoalKind.BEHAVIOUR.name().equals(goal.kind());
    if (isRated && goal.unit() != null && new Unit(goal.unit()).points().isEmpty()) {
      found.add(Violation.of("/scale", "goal.scale-required"));
    }
  }

  private static void checkRange(
      String pointer, BigDecimal value, Optional<Scale> range, List<Violation> found) {
    range
        .filter(bounds -> !bounds.contains(value))
        .map(bounds -> outOfRange(pointer, bounds))
        .ifPresent(found::add);
  }

  private static Violation outOfRange(String pointer, Scale bounds) {
    return Violation.of(pointer, "goal.out-of-range", text(bounds.min()), text(bounds.max()));
  }

  private static String text(BigDecimal value) {
    return value.toPlainString();
  }
}
