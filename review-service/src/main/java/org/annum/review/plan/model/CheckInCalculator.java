package org.annum.review.plan.model;

import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.evidence.model.MeasureSeries;
import org.annum.review.period.model.Months;
import org.annum.review.period.model.Precision;
import org.annum.review.plan.model.CheckIn.Granularity;

/**
 * Fills the check-ins of a plan from the year after its review, by the objectives' own measures:
 * for each month and quarter that has data, and up to the last month of which anything is known.
 */
public final class CheckInCalculator {
  private static final int QUARTERS = 4;

  private final Evidence evidence;
  private final BigDecimal minimumSample;

  public CheckInCalculator(Evidence evidence, BigDecimal minimumSample) {
    this.evidence = evidence;
    this.minimumSample = minimumSample;
  }

  public List<CheckIn> checkIns(List<Objective> objectives) {
    List<CheckIn> found = new ArrayList<>();
    for (Objective objective : objectives) {
      evidence
          .series(objective.measure())
          .ifPresent(series -> found.addAll(checkIns(objective, series)));
    }
    return List.copyOf(found);
  }

  private List<CheckIn> checkIns(Objective objective, MeasureSeries series) {
    Year next = evidence.year().plusYears(1);
    List<CheckIn> found = new ArrayList<>();
    for (int quarter = 1; quarter <= QUARTERS; quarter++) {
      List<YearMonth> months =
          Months.ofQuarter(next, quarter).stream().filter(this::isKnown).toList();
      String period = next + "-Q" + quarter;
      checkIn(objective, series, period, Granularity.QUARTER, months).ifPresent(found::add);
    }
    for (YearMonth month : Months.of(next)) {
      checkIn(objective, series, month.toString(), Granularity.MONTH, List.of(month))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<CheckIn> checkIn(
      Objective objective,
      MeasureSeries series,
      String period,
      Granularity granularity,
      List<YearMonth> months) {
    return PeriodValue.of(series, objective.evaluation(), months)
        .map(
            value -> {
              BigDecimal sampleSize = series.sampleSize(months);
              return new CheckIn(
                  objective.key(),
                  period,
                  granularity,
                  value,
                  objective.baseline().signum() == 0
                      ? null
                      : Precision.change(value, objective.baseline()),
                  sampleSize,
                  objective.baselineSample(),
                  Verdict.of(
                      objective.direction(),
                      value,
                      objective.baseline(),
                      objective.target(),
                      sampleSize,
                      minimumSample),
                  months.stream()
                      .map(series.months()::get)
                      .filter(Objects::nonNull)
                      .map(MeasureSeries.Observation::source)
                      .toList());
            });
  }

  private boolean isKnown(YearMonth month) {
    return evidence.lastMonth().filter(last -> !month.isAfter(last)).isPresent();
  }
}
