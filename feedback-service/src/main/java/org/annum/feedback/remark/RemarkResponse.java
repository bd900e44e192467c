package org.annum.feedback.remark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.annum.feedback.theme.ThemeResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a customer said unasked")
record RemarkResponse(
    @Schema(description = "System it comes from", examples = "remarks") String source,
    @Schema(description = "Its id there", examples = "R-07") String externalId,
    @Schema(description = "Whom it is about", examples = "E1001") String employeeId,
    @Schema(description = "Who said it", examples = "客户辛") @Nullable String customer,
    @Schema(description = "How it came", examples = "PHONE") Channel channel,
    @Schema(description = "When it was said", examples = "2024-07-16T11:00:00+08:00")
        OffsetDateTime occurredAt,
    @Schema(description = "How it was meant", examples = "NEGATIVE") Sentiment sentiment,
    @Schema(
            description = "The words; absent for callers who may not read free text",
            examples = "回复太慢,等了三天")
        @Nullable String text,
    @Schema(description = "What it is about") List<ThemeResponse> themes,
    @Schema(description = "Grows with every change", examples = "1") long version) {

  RemarkResponse {
    themes = List.copyOf(themes);
  }
}
