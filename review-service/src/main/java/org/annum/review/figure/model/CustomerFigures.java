package org.annum.review.figure.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.annum.review.evidence.model.Lowlight;
import org.annum.review.evidence.model.ThemeCount;
import org.jspecify.annotations.Nullable;

/** What customers said over a year, asked and unasked. */
public record CustomerFigures(
    @Nullable BigDecimal csat,
    long responses,
    long low,
    NavigableMap<String, Long> distribution,
    List<MonthFigure> months,
    long remarks,
    long positiveRemarks,
    long negativeRemarks,
    List<ThemeCount> themes,
    List<Lowlight> lowlights) {
  public CustomerFigures {
    distribution = Collections.unmodifiableNavigableMap(new TreeMap<>(distribution));
    months = List.copyOf(months);
    themes = List.copyOf(themes);
    lowlights = List.copyOf(lowlights);
  }

  CustomerFigures withoutTexts() {
    return new CustomerFigures(
        csat,
        responses,
        low,
        distribution,
        months,
        remarks,
        positiveRemarks,
        negativeRemarks,
        themes,
        lowlights.stream().map(Lowlight::withoutText).toList());
  }
}
