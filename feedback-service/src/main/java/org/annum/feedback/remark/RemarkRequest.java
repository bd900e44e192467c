package org.annum.feedback.remark;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.annum.feedback.intake.SentRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a customer said unasked; (source, externalId) identifies it")
record RemarkRequest(
    @Schema(description = "System it comes from", examples = "remarks", required = true)
        @Nullable String source,
    @Schema(description = "Its id there", examples = "R-07", required = true)
        @Nullable String externalId,
    @Schema(description = "Whom it is about", examples = "E1001", required = true)
        @Nullable String employeeId,
    @Schema(description = "Who said it", examples = "客户辛") @Nullable String customer,
    @Schema(
            description =
                "How it came: CHAT, EMAIL, IN_PERSON, LETTER, MEETING, OTHER, PHONE, SMS, SOCIAL,"
                    + " VISIT, WEB or WECHAT",
            examples = "PHONE",
            required = true)
        @Nullable String channel,
    @Schema(
            description = "When it was said",
            examples = "2024-07-16T11:00:00+08:00",
            required = true)
        @Nullable OffsetDateTime occurredAt,
    @Schema(description = "POSITIVE, NEUTRAL or NEGATIVE", examples = "NEGATIVE", required = true)
        @Nullable String sentiment,
    @Schema(description = "The words", examples = "回复太慢,等了三天") @Nullable String text)
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
