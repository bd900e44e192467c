package org.annum.goals.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Up to 1,000 employees; each is created, or replaced when the id is known")
record BulkEmployeesRequest(
    @Schema(description = "The employees; they may name each other as managers in any order")
        @NotNull
        List<@NotNull @Valid CreateEmployeeRequest> items) {}
