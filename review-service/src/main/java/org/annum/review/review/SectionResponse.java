package org.annum.review.review;

import java.math.BigDecimal;
import java.util.List;
import org.annum.review.period.model.Shown;
import org.annum.review.score.model.PartScore;
import org.annum.review.score.model.SectionScore;
import org.annum.review.template.model.LocalizedText;
import org.annum.review.template.model.MissingPart;
import org.annum.review.template.model.SectionKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SectionScore", description = "A section of a review")
record SectionResponse(
    @Schema(description = "Which section", examples = "GOALS") SectionKind kind,
    @Schema(description = "What it is called") LocalizedText title,
    @Schema(description = "Its weight; all add up to 100", examples = "50") BigDecimal weight,
    @Schema(description = "Its score; absent where it has no value") @Nullable Shown score,
    @Schema(description = "What a missing part does", examples = "RENORMALISE") MissingPart policy,
    @Schema(description = "The decision taken, where the section has no value of its own")
        @Nullable MissingPart missing,
    @Schema(description = "Its parts") List<PartResponse> parts) {

  static SectionResponse from(SectionScore section) {
    return new SectionResponse(
        section.kind(),
        section.title(),
        section.weight(),
        Shown.ofNullable(section.score(), ""),
        section.policy(),
        section.missing(),
        section.parts().stream().map(PartResponse::from).toList());
  }

  @Schema(name = "PartScore", description = "A measured part of a section")
  record PartResponse(
      @Schema(description = "Names it within the section", examples = "satisfaction") String key,
      @Schema(description = "What it is called") LocalizedText title,
      @Schema(description = "What is measured", examples = "csat") String measure,
      @Schema(description = "Its weight in the section", examples = "70") BigDecimal weight,
      @Schema(description = "What was measured; absent without evidence")
          @Nullable BigDecimal actual,
      @Schema(description = "What it is held against; absent for a rating")
          @Nullable BigDecimal target,
      @Schema(description = "Actual against target; absent for a rating")
          @Nullable Shown attainment,
      @Schema(description = "Its score; absent where it has no value") @Nullable Shown score,
      @Schema(description = "The decision taken, where it has no value")
          @Nullable MissingPart missing) {

    static PartResponse from(PartScore part) {
      return new PartResponse(
          part.key(),
          part.title(),
          part.measure(),
          part.weight(),
          part.actual(),
          part.target(),
          Shown.ofNullable(part.attainment(), "ratio"),
          Shown.ofNullable(part.score(), ""),
          part.missing());
    }
  }
}
