package org.annum.goals.goal.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What a single goal must look like. Weights of a set are for {@link WeightPolicy}; the target and
 * what is measured against it for {@link TargetPolicy}.
 */
public final class GoalPolicy {
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
  private static final Pattern MEASURE = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  private static final int TITLE_LENGTH = 200;
  private static final int UNIT_LENGTH = 40;
  private static final BigDecimal MAX_WEIGHT = BigDecimal.valueOf(100);
  private static final BigDecimal MIN_CAP = BigDecimal.ONE;
  private static final BigDecimal MAX_CAP = BigDecimal.valueOf(10);

  private GoalPolicy() {}

  /** Everything that is wrong with it; empty when it may be saved. */
  public static List<Violation> violations(ProposedGoal goal, Period period) {
    List<Violation> found = new ArrayList<>();
    checkForm("/key", goal.key(), KEY, "goal.bad-key", found);
    checkForm("/measure", goal.measure(), MEASURE, "goal.bad-measure", found);
    checkText("/title", goal.title(), TITLE_LENGTH, found);
    checkText("/unit", goal.unit(), UNIT_LENGTH, found);
    checkName("/kind", goal.kind(), GoalKind.class, found);
    checkName("/evaluation", goal.evaluation(), Evaluation.class, found);
    checkName("/direction", goal.direction(), Direction.class, found);
    checkWeight(goal.weight(), found);
    checkCap(goal.cap(), found);
    checkValidity(goal, period, found);
    found.addAll(TargetPolicy.violations(goal));
    return found;
  }

  /** Checks a measure's code. */
  public static void checkMeasure(String pointer, @Nullable String code, List<Violation> found) {
    checkForm(pointer, code, MEASURE, "goal.bad-measure", found);
  }

  private static void checkForm(
      String pointer, @Nullable String text, Pattern form, String code, List<Violation> found) {
    if (text == null || text.isBlank()) {
      found.add(Violation.of(pointer, "value.required"));
    } else if (!form.matcher(text).matches()) {
      found.add(Violation.of(pointer, code));
    }
  }

  private static void checkText(
      String pointer, @Nullable String text, int length, List<Violation> found) {
    if (text == null || text.isBlank()) {
      found.add(Violation.of(pointer, "value.required"));
    } else if (text.length() > length) {
      found.add(Violation.of(pointer, "value.wrong-size", 1, length));
    }
  }

  private static <E extends Enum<E>> void checkName(
      String pointer, @Nullable String name, Class<E> type, List<Violation> found) {
    if (name == null || name.isBlank()) {
      found.add(Violation.of(pointer, "value.required"));
      return;
    }
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name());
    }
    if (!names.contains(name)) {
      found.add(Violation.of(pointer, "value.not-one-of", String.join(", ", names)));
    }
  }

  private static void checkWeight(@Nullable BigDecimal weight, List<Violation> found) {
    if (weight == null) {
      found.add(Violation.of("/weight", "value.required"));
    } else if (!Decimals.fits(weight)) {
      found.add(Violation.of("/weight", "goal.too-many-digits"));
    } else if (weight.signum() <= 0 || weight.compareTo(MAX_WEIGHT) > 0) {
      found.add(Violation.of("/weight", "goal.weight-out-of-range"));
    }
  }

  private static void checkCap(@Nullable BigDecimal cap, List<Violation> found) {
    if (cap == null) {
      return;
    }
    if (!Decimals.fits(cap)) {
      found.add(Violation.of("/cap", "goal.too-many-digits"));
    } else if (cap.compareTo(MIN_CAP) < 0 || cap.compareTo(MAX_CAP) > 0) {
      found.add(Violation.of("/cap", "goal.cap-out-of-range"));
    }
  }

  private static void checkValidity(ProposedGoal goal, Period period, List<Violation> found) {
    if (goal.validFrom() != null && !period.contains(goal.validFrom())) {
      found.add(Violation.of("/validFrom", "goal.outside-period", period.toString()));
    }
    if (goal.validTo() != null && !period.contains(goal.validTo())) {
      found.add(Violation.of("/validTo", "goal.outside-period", period.toString()));
    }
    if (goal.validFrom() != null
        && goal.validTo() != null
        && goal.validTo().isBefore(goal.validFrom())) {
      found.add(Violation.of("/validTo", "goal.ends-before-start"));
    }
  }
}
