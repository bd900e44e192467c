package org.annum.metrics.activity.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.metrics.measure.model.FactValue;
import org.annum.metrics.measure.model.MonthBasis;

/** In which measures an activity counts, and which ratios have to explain it. */
public final class ActivityRules {
  private final Collection<Counting> counting;
  private final Collection<Explaining> explaining;
  private final Map<Kind, Rules> known = new HashMap<>();

  public ActivityRules(Collection<Counting> counting, Collection<Explaining> explaining) {
    this.counting = List.copyOf(counting);
    this.explaining = List.copyOf(explaining);
  }

  /**
   * A measure made of activities.
   *
   * @param condition bits of the traits that an activity must all have
   * @param value ONE or DELAY_HOURS
   */
  public record Counting(
      String measure, String type, MonthBasis month, int condition, FactValue value) {}

  /**
   * A ratio that lists what is below its line but not above it.
   *
   * @param month of what is below the line
   * @param below bits of the traits that count there
   * @param above bits of the traits that count above it
   */
  public record Explaining(String ratio, String type, MonthBasis month, int below, int above) {}

  /** Activities that every rule treats alike, in the month of one of their times. */
  record Kind(String type, MonthBasis month, int traits) {

    private boolean isOf(String otherType, MonthBasis otherMonth, int condition) {
      return type.equals(otherType) && month == otherMonth && has(condition);
    }

    private boolean has(int condition) {
      return (traits & condition) == condition;
    }
  }

  /** What holds for a kind: the measures that count it and the ratios that explain it. */
  record Rules(List<Counting> counting, List<String> explaining) {

    boolean countDelays() {
      return counting.stream().anyMatch(rule -> rule.value() == FactValue.DELAY_HOURS);
    }
  }

  Rules of(Kind kind) {
    return known.computeIfAbsent(kind, this::find);
  }

  private Rules find(Kind kind) {
    return new Rules(
        counting.stream()
            .filter(rule -> kind.isOf(rule.type(), rule.month(), rule.condition()))
            .toList(),
        explaining.stream()
            .filter(rule -> kind.isOf(rule.type(), rule.month(), rule.below()))
            .filter(rule -> !kind.has(rule.above()))
            .map(Explaining::ratio)
            .toList());
  }
}
