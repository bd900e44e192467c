package org.annum.metrics.activity.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.annum.metrics.measure.model.FactValue;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.measure.model.MonthBasis;
import org.annum.metrics.measure.model.Trait;
import org.annum.metrics.rollup.model.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the activities of one person over months in a row. They are first counted in cells of
 * equal traits, so that the measures are looked at for few cells and not for each activity.
 */
public final class ActivityTally {
  private static final int OTHER_ON_TIME = Trait.OTHER.bit() | Trait.ON_TIME.bit();

  private final ActivityRules rules;
  private final Calendar calendar;
  private final YearMonth first;
  private final YearMonth last;
  private final Map<CellKey, Cell> cells = new HashMap<>();
  private final Map<MeasureMonth, FirstUnmet> unmet = new HashMap<>();
  private final Map<LocalDate, Long> othersOnTime = new HashMap<>();

  /** Whatever is due or completed in the months from first to last counts. */
  public ActivityTally(ActivityRules rules, Calendar calendar, YearMonth first, YearMonth last) {
    this.rules = rules;
    this.calendar = calendar;
    this.first = first;
    this.last = last;
  }

  /** A measure in a month. */
  public record MeasureMonth(String measure, YearMonth month) {
    @Override
    public int hashCode() {
      return hash(month, measure);
    }
  }

  /**
   * What a ratio explains.
   *
   * @param total how many there are
   * @param records the first of them in order of due time
   */
  public record Explanation(long total, List<UnmetActivity> records) {}

  /**
   * Adds an activity; each once. Those of other priorities that are due in the weeks of the months,
   * also before the first and after the last day, are needed to tell how others of a week fared.
   *
   * @param others on time in its week, of an activity that is due in none of those weeks
   */
  public void add(Activity activity, Optional<Long> others) {
    LocalDate due = calendar.dayOf(activity.dueAt());
    int traits = activity.traitBits();
    if ((traits & OTHER_ON_TIME) == OTHER_ON_TIME) {
      othersOnTime.merge(Calendar.weekOf(due), 1L, Long::sum);
    }
    UnmetActivity candidate = new UnmetActivity(activity, others);
    add(candidate, MonthBasis.DUE, YearMonth.from(due), traits, activity.dueAt());
    if (activity.completedAt().isPresent()) {
      Instant completed = activity.completedAt().get();
      add(candidate, MonthBasis.COMPLETED, calendar.monthOf(completed), traits, completed);
    }
  }

  private void add(
      UnmetActivity candidate, MonthBasis basis, YearMonth month, int traits, Instant at) {
    if (month.isBefore(first) || month.isAfter(last)) {
      return;
    }
    Activity activity = candidate.activity();
    CellKey key = new CellKey(month, new ActivityRules.Kind(activity.type(), basis, traits));
    Cell cell = cells.computeIfAbsent(key, wanted -> new Cell(rules.of(wanted.kind())));
    cell.add(activity, at);
    for (String ratio : cell.rules.explaining()) {
      unmet
          .computeIfAbsent(new MeasureMonth(ratio, month), wanted -> new FirstUnmet())
          .add(candidate);
    }
  }

  /** What the activities add up to in each measure that is no ratio. */
  public Map<MeasureMonth, Moments> moments() {
    Map<MeasureMonth, Moments> moments = new HashMap<>();
    cells.forEach(
        (key, cell) -> {
          for (ActivityRules.Counting rule : cell.rules.counting()) {
            moments.merge(
                new MeasureMonth(rule.measure(), key.month()),
                cell.moments(rule.value()),
                Moments::merge);
          }
        });
    return moments;
  }

  /** What the ratios have to explain; those that have nothing are not there. */
  public Map<MeasureMonth, Explanation> explanations() {
    Map<MeasureMonth, Explanation> explanations = new HashMap<>();
    unmet.forEach(
        (key, found) ->
            explanations.put(
                key,
                new Explanation(
                    found.total(), found.first().stream().map(this::withOthers).toList())));
    return explanations;
  }

  private UnmetActivity withOthers(UnmetActivity unmet) {
    Activity activity = unmet.activity();
    if (!UnmetActivity.asksForOthers(activity) || unmet.othersOnTimeSameWeek().isPresent()) {
      return unmet;
    }
    long others = othersOnTime.getOrDefault(calendar.weekOf(activity.dueAt()), 0L);
    return new UnmetActivity(activity, Optional.of(others));
  }

  private record CellKey(YearMonth month, ActivityRules.Kind kind) {
    @Override
    public int hashCode() {
      return hash(month, kind);
    }
  }

  /** The hash of a month keeps it in its highest bits, where small maps do not look. */
  private static int hash(YearMonth month, Object other) {
    return 31 * other.hashCode() + (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  /** Activities of one month that all rules treat alike. */
  private static final class Cell {
    private final ActivityRules.Rules rules;
    private final boolean countsDelays;
    private long count;
    private Instant lastAt = Instant.MIN;
    private @Nullable Moments delays;

    Cell(ActivityRules.Rules rules) {
      this.rules = rules;
      this.countsDelays = rules.countDelays();
    }

    void add(Activity activity, Instant at) {
      count++;
      if (at.isAfter(lastAt)) {
        lastAt = at;
      }
      if (countsDelays) {
        BigDecimal hours = activity.delayHours(activity.completedAt().orElseThrow());
        Moments delay = Moments.of(hours, BigDecimal.ONE, at);
        delays = delays == null ? delay : delays.merge(delay);
      }
    }

    Moments moments(FactValue value) {
      if (value == FactValue.DELAY_HOURS) {
        return Objects.requireNonNull(delays);
      }
      BigDecimal ones = BigDecimal.valueOf(count);
      return new Moments(
          count, ones, ones, ones, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, lastAt);
    }
  }
}
