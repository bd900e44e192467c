package org.annum.review.score.model;

import java.math.BigDecimal;
import java.util.List;
import org.annum.review.template.model.LocalizedText;
import org.annum.review.template.model.MissingPart;
import org.annum.review.template.model.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * A section with its score.
 *
 * @param policy what the template says about missing parts
 * @param missing the decision taken about this section, when it has no value of its own
 */
public record SectionScore(
    SectionKind kind,
    LocalizedText title,
    BigDecimal weight,
    @Nullable BigDecimal score,
    MissingPart policy,
    @Nullable MissingPart missing,
    List<PartScore> parts) {
  public SectionScore {
    parts = List.copyOf(parts);
  }
}
