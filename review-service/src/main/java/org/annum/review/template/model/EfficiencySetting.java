package org.annum.review.template.model;

import java.math.BigDecimal;
import java.util.List;

/** Measures compared with the year before, and the least data a year must have for it. */
public record EfficiencySetting(List<String> measures, BigDecimal minimumSample) {
  public EfficiencySetting {
    measures = List.copyOf(measures);
  }
}
