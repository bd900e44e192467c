package org.annum.feedback.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code annum.people.v1}. */
record EmployeeEvent(
    @JsonProperty(required = true) String employeeId,
    @JsonProperty(required = true) List<Assignment> assignments) {

  record Assignment(
      @JsonProperty(required = true) LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String managerId) {}
}
