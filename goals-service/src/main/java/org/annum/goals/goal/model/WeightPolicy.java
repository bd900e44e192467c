package org.annum.goals.goal.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.kit.problem.Violation;

/**
 * The goals of one person and period as a set: their weights add up to exactly 100, and no key
 * stands twice.
 */
public final class WeightPolicy {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private WeightPolicy() {}

  /**
   * Everything that is wrong with the set as a set; pointers into a document with {@code goals}.
   */
  public static List<Violation> violations(List<ProposedGoal> goals) {
    List<Violation> found = new ArrayList<>();
    if (goals.isEmpty()) {
      found.add(Violation.of("/goals", "goal-set.empty"));
      return found;
    }
    checkKeys(goals, found);
    List<BigDecimal> weights =
        goals.stream().map(ProposedGoal::weight).filter(Objects::nonNull).toList();
    if (weights.stream().allMatch(Decimals::fits) && !isComplete(weights)) {
      found.add(Violation.of("/goals", "goal-set.weights-not-whole", sum(weights).toPlainString()));
    }
    return found;
  }

  public static boolean isComplete(Collection<BigDecimal> weights) {
    return sum(weights).compareTo(WHOLE) == 0;
  }

  public static BigDecimal sum(Collection<BigDecimal> weights) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Objects.requireNonNull(Decimals.plain(sum));
  }

  private static void checkKeys(List<ProposedGoal> goals, List<Violation> found) {
    Map<String, Integer> seen = new HashMap<>();
    for (int index = 0; index < goals.size(); index++) {
      String key = goals.get(index).key();
      if (key != null && seen.putIfAbsent(key, index) != null) {
        found.add(Violation.of("/goals/" + index + "/key", "goal-set.duplicate-key", key));
      }
    }
  }
}
