package org.annum.review.template.model;

import java.math.BigDecimal;
import java.util.List;

/** One section: its weight, what a missing part does, and its parts (GOALS takes the goals). */
public record SectionTemplate(
    SectionKind kind,
    LocalizedText title,
    BigDecimal weight,
    MissingPart missing,
    List<PartTemplate> parts) {

  public SectionTemplate {
    parts = parts == null ? List.of() : List.copyOf(parts);
  }
}
