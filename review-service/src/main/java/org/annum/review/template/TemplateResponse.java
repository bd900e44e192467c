package org.annum.review.template;

import java.util.List;
import org.annum.review.template.model.EfficiencySetting;
import org.annum.review.template.model.LocalizedText;
import org.annum.review.template.model.ReviewTemplate;
import org.annum.review.template.model.RuleSetting;
import org.annum.review.template.model.ScoreLabel;
import org.annum.review.template.model.SectionTemplate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReviewTemplate", description = "What is evaluated, and how much it weighs")
record TemplateResponse(
    @Schema(description = "Id of the template", examples = "sales-assistant") String templateId,
    @Schema(description = "Grows with every change of the template", examples = "1") int version,
    @Schema(description = "What it is called") LocalizedText title,
    @Schema(description = "Sections; their weights add up to 100") List<SectionTemplate> sections,
    @Schema(description = "What an overall is called from a threshold on") List<ScoreLabel> labels,
    @Schema(description = "Finding rules that are switched on, with their parameters")
        List<RuleSetting> rules,
    @Schema(description = "Measures that are compared with the year before")
        EfficiencySetting efficiency) {

  static TemplateResponse from(ReviewTemplate template) {
    return new TemplateResponse(
        template.templateId(),
        template.version(),
        template.title(),
        template.sections(),
        template.labels(),
        template.rules(),
        template.efficiency());
  }
}
