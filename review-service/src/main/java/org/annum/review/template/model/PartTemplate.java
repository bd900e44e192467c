package org.annum.review.template.model;

import java.math.BigDecimal;
import org.annum.review.evidence.model.RatingScale;
import org.jspecify.annotations.Nullable;

/** One measured part of a section, scored either against a target or on a rating scale. */
public record PartTemplate(
    String key,
    LocalizedText title,
    String measure,
    BigDecimal weight,
    @Nullable PartTarget target,
    @Nullable RatingScale scale) {

  public PartTemplate {
    if ((target == null) == (scale == null)) {
      throw new IllegalArgumentException("part " + key + " has either a target or a scale");
    }
  }
}
