package org.annum.feedback.survey;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.annum.feedback.intake.SentRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    description = "A customer's answer to the questionnaire; (source, externalId) identifies it")
record SurveyResponseRequest(
    @Schema(description = "System it comes from", examples = "survey", required = true)
        @Nullable String source,
    @Schema(description = "Its id there", examples = "S-T24-00157", required = true)
        @Nullable String externalId,
    @Schema(description = "Whose work it rates", examples = "E1001", required = true)
        @Nullable String employeeId,
    @Schema(description = "Who answered", examples = "客户戊") @Nullable String customer,
    @Schema(
            description = "The follow-up it is about, by its id in the task tool",
            examples = "T24-00157")
        @Nullable String taskId,
    @Schema(
            description = "When it was answered",
            examples = "2024-03-13T02:59:00+08:00",
            required = true)
        @Nullable OffsetDateTime submittedAt,
    @Schema(description = "Whole number from 1 (bad) to 5 (good)", examples = "5", required = true)
        @Nullable BigDecimal score,
    @Schema(description = "What the customer wrote", examples = "跟进及时") @Nullable String comment)
    implements SentRecord {

  @Override
  public Map<String, String> people() {
    Map<String, String> people = new HashMap<>();
    if (employeeId != null) {
      people.put("/employeeId", employeeId);
    }
    return people;
  }
}
