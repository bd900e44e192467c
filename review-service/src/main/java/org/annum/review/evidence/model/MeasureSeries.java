package org.annum.review.evidence.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.annum.review.period.model.Aggregation;
import org.annum.review.period.model.Direction;
import org.annum.review.period.model.Moments;
import org.jspecify.annotations.Nullable;

/**
 * The months of one measure of one employee, each with the record it came from.
 *
 * @param notApplicable months that an average of months leaves out, with facts or without
 */
public record MeasureSeries(
    String measure,
    Aggregation aggregation,
    Direction direction,
    String unit,
    @Nullable String currency,
    NavigableMap<YearMonth, Observation> months,
    Set<YearMonth> notApplicable) {

  public MeasureSeries {
    months = Collections.unmodifiableNavigableMap(new TreeMap<>(months));
    notApplicable = Set.copyOf(notApplicable);
  }

  /** One month and where it came from. */
  public record Observation(Moments moments, EvidenceRef source) {}

  /** Those of the months that an average counts: an absent one as 0, one not applicable not. */
  public List<YearMonth> applicable(Collection<YearMonth> wanted) {
    return wanted.stream().filter(month -> !notApplicable.contains(month)).toList();
  }

  public Moments merge(Collection<YearMonth> wanted) {
    return wanted.stream()
        .map(months::get)
        .filter(Objects::nonNull)
        .map(Observation::moments)
        .reduce(Moments.NONE, Moments::merge);
  }

  /** The merged value; empty when none of the months has data. */
  public Optional<BigDecimal> value(Collection<YearMonth> wanted) {
    return hasAny(wanted) ? merge(wanted).value(aggregation) : Optional.empty();
  }

  public BigDecimal sampleSize(Collection<YearMonth> wanted) {
    return aggregation.sampleSize(merge(wanted));
  }

  public boolean hasAny(Collection<YearMonth> wanted) {
    return wanted.stream().anyMatch(months::containsKey);
  }
}
