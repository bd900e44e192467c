package org.annum.metrics.activity.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.measure.model.Trait;
import org.annum.metrics.rollup.model.Calendar;
import org.annum.metrics.rollup.model.RollupKey;

/**
 * An activity that is below the line of a ratio but not above it: the one to explain.
 *
 * @param othersOnTimeSameWeek of a task of HIGH priority that was late or never done: how many
 *     tasks of other priorities, whatever their type, due in the same ISO week were done on time
 */
public record UnmetActivity(Activity activity, Optional<Long> othersOnTimeSameWeek) {
  static final Comparator<UnmetActivity> IN_ORDER =
      Comparator.comparing(
          UnmetActivity::activity,
          Comparator.comparing(Activity::dueAt)
              .thenComparing(Activity::source)
              .thenComparing(Activity::externalId));

  /** Those of a ratio of one person in one month, in order of due time. */
  public static List<UnmetActivity> of(
      RollupKey key,
      MeasureDefinition above,
      MeasureDefinition below,
      Collection<Activity> activities,
      Calendar calendar) {
    List<Activity> own =
        activities.stream().filter(a -> a.employeeId().equals(key.employeeId())).toList();
    return own.stream()
        .filter(activity -> counts(below, activity.measured(), key, calendar))
        .filter(activity -> !activity.traits().containsAll(above.condition()))
        .map(activity -> new UnmetActivity(activity, others(activity, own, calendar)))
        .sorted(IN_ORDER)
        .toList();
  }

  /** Whether it tells how others of the same week fared. */
  static boolean asksForOthers(Activity unmet) {
    return unmet.priority() == Priority.HIGH && (unmet.completedAt().isEmpty() || unmet.isLate());
  }

  private static boolean counts(
      MeasureDefinition measure, MeasuredFact fact, RollupKey key, Calendar calendar) {
    return measure.covers(fact)
        && Optional.ofNullable(fact.times().get(measure.month()))
            .map(calendar::monthOf)
            .filter(key.month()::equals)
            .isPresent();
  }

  private static Optional<Long> others(
      Activity unmet, Collection<Activity> own, Calendar calendar) {
    if (!asksForOthers(unmet)) {
      return Optional.empty();
    }
    return Optional.of(
        own.stream()
            .filter(other -> other.traits().contains(Trait.OTHER))
            .filter(other -> other.traits().contains(Trait.ON_TIME))
            .filter(other -> calendar.weekOf(other.dueAt()).equals(calendar.weekOf(unmet.dueAt())))
            .count());
  }
}
