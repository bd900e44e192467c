package org.annum.metrics.figure;

import java.time.YearMonth;
import java.util.List;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.MeasureDefinition;

/**
 * Which facts are looked for.
 *
 * @param months those of the period in which the caller may see the person
 */
record RecordQuery(String employeeId, MeasureDefinition measure, List<YearMonth> months) {

  boolean isRatio() {
    return measure.isRatio();
  }

  boolean isQuotient() {
    return isRatio() || measure.aggregation() == Aggregation.AVERAGE;
  }

  String above() {
    return isRatio() ? String.valueOf(measure.numerator()) : measure.code();
  }

  String below() {
    return isRatio() ? String.valueOf(measure.denominator()) : measure.code();
  }
}
