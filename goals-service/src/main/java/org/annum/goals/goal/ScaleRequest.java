package org.annum.goals.goal;

import java.math.BigDecimal;
import org.annum.goals.goal.model.Scale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rating scale, in requests and responses. */
@Schema(name = "Scale", description = "A rating scale from the worst to the best")
public record ScaleRequest(
    @Schema(description = "The worst rating", required = true, examples = "1")
        @Nullable BigDecimal min,
    @Schema(description = "The best rating", required = true, examples = "5")
        @Nullable BigDecimal max) {

  static @Nullable ScaleRequest of(@Nullable Scale scale) {
    return scale == null ? null : new ScaleRequest(scale.min(), scale.max());
  }
}
