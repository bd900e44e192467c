package org.annum.feedback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.annum.feedback.theme.ThemeResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A customer's answer to the questionnaire")
record SurveyResponseResponse(
    @Schema(description = "System it comes from", examples = "survey") String source,
    @Schema(description = "Its id there", examples = "S-T24-00427") String externalId,
    @Schema(description = "Whose work it rates", examples = "E1001") String employeeId,
    @Schema(description = "Who answered", examples = "客户戊") @Nullable String customer,
    @Schema(description = "The follow-up it is about", examples = "T24-00427")
        @Nullable String taskId,
    @Schema(description = "When it was answered", examples = "2024-07-16T11:00:00+08:00")
        OffsetDateTime submittedAt,
    @Schema(description = "From 1 (bad) to 5 (good)", examples = "1") int score,
    @Schema(
            description = "What the customer wrote; absent for callers who may not read free text",
            examples = "回复太慢,等了三天")
        @Nullable String comment,
    @Schema(description = "What the comment is about") List<ThemeResponse> themes,
    @Schema(description = "Grows with every change", examples = "1") long version) {

  SurveyResponseResponse {
    themes = List.copyOf(themes);
  }
}
