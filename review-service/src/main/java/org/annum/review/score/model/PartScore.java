package org.annum.review.score.model;

import java.math.BigDecimal;
import org.annum.review.template.model.LocalizedText;
import org.annum.review.template.model.MissingPart;
import org.annum.review.template.model.PartTemplate;
import org.jspecify.annotations.Nullable;

/** One part of a section with what it was measured, held against and scored. */
public record PartScore(
    String key,
    LocalizedText title,
    String measure,
    BigDecimal weight,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal target,
    @Nullable BigDecimal attainment,
    @Nullable BigDecimal score,
    @Nullable MissingPart missing) {

  static PartScore of(PartTemplate part, Trace trace) {
    Trace measured = trace.part(Trace.ATTAINMENT).orElse(trace);
    return new PartScore(
        part.key(),
        part.title(),
        part.measure(),
        part.weight(),
        measured.valueOf(Trace.ACTUAL),
        measured.valueOf(Trace.TARGET),
        trace.valueOf(Trace.ATTAINMENT),
        trace.value(),
        trace.missing());
  }

  static PartScore of(GoalScore goal) {
    return new PartScore(
        goal.key(),
        new LocalizedText(goal.title(), goal.title()),
        goal.measure(),
        goal.weight(),
        goal.actual(),
        goal.target(),
        goal.attainment(),
        goal.score(),
        goal.missing());
  }
}
