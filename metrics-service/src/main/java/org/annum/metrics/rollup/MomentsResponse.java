package org.annum.metrics.rollup;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.rollup.model.Calendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a figure is made of, mergeable. */
@Schema(name = "Moments", description = "What a figure is made of; those of months add up")
public record MomentsResponse(
    @Schema(description = "How many facts; of a ratio those below the line", examples = "88")
        long count,
    @Schema(description = "Sum of the values", examples = "68") BigDecimal sum,
    @Schema(description = "Sum of value × weight; of a ratio the numerator", examples = "68")
        BigDecimal weightedSum,
    @Schema(description = "Sum of the weights; of a ratio the denominator", examples = "88")
        BigDecimal weight,
    @Schema(description = "Smallest value; absent for a ratio", examples = "41")
        @Nullable BigDecimal min,
    @Schema(description = "Largest value; absent for a ratio", examples = "63")
        @Nullable BigDecimal max,
    @Schema(description = "Latest value; absent for a ratio", examples = "48")
        @Nullable BigDecimal last,
    @Schema(description = "When the latest was", examples = "2024-03-29T18:00:00+08:00")
        @Nullable OffsetDateTime lastAt) {

  /** With times of the organisation's zone. */
  public static MomentsResponse from(Moments moments, Calendar calendar) {
    return new MomentsResponse(
        moments.count(),
        moments.sum(),
        moments.weightedSum(),
        moments.weight(),
        moments.min(),
        moments.max(),
        moments.last(),
        moments.lastAt() == null
            ? null
            : moments.lastAt().atZone(calendar.zone()).toOffsetDateTime());
  }
}
