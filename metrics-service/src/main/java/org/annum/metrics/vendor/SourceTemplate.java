package org.annum.metrics.vendor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How facts of one vendor's system are taken in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "FactSourceTemplate",
    description = "Ready-made settings for taking in the facts of one vendor's system")
record SourceTemplate(
    @Schema(description = "Stable name", examples = "salesforce") String name,
    @Schema(description = "What the system is called") Names names,
    @Schema(
            description =
                "PULL: create a source with these settings. FILE: send its exports with the import"
                    + " profile, since its interface is not public",
            examples = "PULL")
        Way way,
    @Schema(description = "The connector of the source", examples = "rest") @Nullable String kind,
    @Schema(description = "The settings of the source, complete but for what is to be changed")
        @Nullable JsonNode settings,
    @Schema(description = "A pause between runs that suits the system", examples = "PT15M")
        @Nullable String every,
    @Schema(description = "Requests a minute that the system bears", examples = "60")
        @Nullable Integer requestsPerMinute,
    @Schema(description = "The profile to import its files with", examples = "ihr-attendance")
        @Nullable String importProfile,
    @Schema(
            description = "JSON pointers to what is different in every company",
            examples = "[\"/settings/baseUrl\"]")
        List<String> change,
    @Schema(description = "What it takes, what becomes of what, and what is left out")
        Names notes) {

  /** How facts arrive. */
  enum Way {
    PULL,
    FILE
  }

  /** A text in both languages. */
  @Schema(name = "FactSourceTemplateText", description = "A text in both languages")
  record Names(
      @Schema(description = "In Chinese", examples = "利唐 i人事 考勤月报") String zh,
      @Schema(description = "In English", examples = "Salesforce") String en) {}
}
