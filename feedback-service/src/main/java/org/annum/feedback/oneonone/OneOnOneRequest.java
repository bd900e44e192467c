package org.annum.feedback.oneonone;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.annum.feedback.intake.SentRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A talk with the manager; (source, externalId) identifies it")
record OneOnOneRequest(
    @Schema(description = "System it comes from", examples = "one-on-ones", required = true)
        @Nullable String source,
    @Schema(
            description = "Its id there; made of employee, day and manager when absent",
            examples = "E1001_2024-06-17_E2001")
        @Nullable String externalId,
    @Schema(description = "The employee", examples = "E1001", required = true)
        @Nullable String employeeId,
    @Schema(description = "The manager", examples = "E2001", required = true)
        @Nullable String managerId,
    @Schema(description = "The day", examples = "2024-06-17", required = true)
        @Nullable LocalDate heldOn,
    @Schema(description = "For the two people and HR only", examples = "两家重点客户跟进延迟,讨论优先级")
        @Nullable String notes)
    implements SentRecord {

  OneOnOneRequest {
    if (externalId == null && employeeId != null && managerId != null && heldOn != null) {
      externalId = employeeId + "_" + heldOn + "_" + managerId;
    }
  }

  @Override
  public Map<String, String> people() {
    Map<String, String> people = new HashMap<>();
    if (employeeId != null) {
      people.put("/employeeId", employeeId);
    }
    if (managerId != null) {
      people.put("/managerId", managerId);
    }
    return people;
  }
}
