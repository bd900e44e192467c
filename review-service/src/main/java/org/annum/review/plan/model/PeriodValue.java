package org.annum.review.plan.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.evidence.model.MeasureSeries;
import org.annum.review.period.model.Precision;

/** The value of a series over some months, the way its goal is evaluated. */
final class PeriodValue {
  private PeriodValue() {}

  static Optional<BigDecimal> of(
      MeasureSeries series, Evaluation evaluation, List<YearMonth> months) {
    if (!series.hasAny(months)) {
      return Optional.empty();
    }
    return switch (evaluation) {
      case YEAR -> series.value(months);
      case MONTHLY_AVERAGE -> average(series, series.applicable(months));
      case LAST ->
          months.stream()
              .flatMap(month -> series.value(List.of(month)).stream())
              .reduce((earlier, later) -> later);
    };
  }

  private static Optional<BigDecimal> average(MeasureSeries series, List<YearMonth> months) {
    if (months.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum =
        months.stream()
            .map(month -> series.value(List.of(month)).orElse(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(Precision.divide(sum, BigDecimal.valueOf(months.size())));
  }
}
