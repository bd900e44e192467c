package org.annum.review.figure.model;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Every figure of an employee's year: all measures, shares, changes and feedback. */
public record YearFigures(
    NavigableMap<String, MeasureFigure> measures,
    List<ShareFigure> shares,
    List<BaselineChange> efficiency,
    CustomerFigures customers,
    TeamFigures team) {
  public YearFigures {
    measures = Collections.unmodifiableNavigableMap(new TreeMap<>(measures));
    shares = List.copyOf(shares);
    efficiency = List.copyOf(efficiency);
  }

  public Optional<MeasureFigure> measure(String measure) {
    return Optional.ofNullable(measures.get(measure));
  }

  public Optional<ShareFigure> share(String measure) {
    return shares.stream().filter(share -> share.measure().equals(measure)).findFirst();
  }

  /** The same figures without anything a customer wrote. */
  public YearFigures withoutTexts() {
    return new YearFigures(measures, shares, efficiency, customers.withoutTexts(), team);
  }
}
