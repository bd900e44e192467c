package org.annum.feedback.oneonone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A talk with the manager")
record OneOnOneResponse(
    @Schema(description = "System it comes from", examples = "one-on-ones") String source,
    @Schema(description = "Its id there", examples = "E1001_2024-06-17_E2001") String externalId,
    @Schema(description = "The employee", examples = "E1001") String employeeId,
    @Schema(description = "The manager", examples = "E2001") String managerId,
    @Schema(description = "The day", examples = "2024-06-17") LocalDate heldOn,
    @Schema(description = "Shown to the two people and HR only", examples = "两家重点客户跟进延迟,讨论优先级")
        @Nullable String notes,
    @Schema(description = "Grows with every change", examples = "1") long version) {}
