package org.annum.goals.goal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Up to 1,000 goals; each is created, or replaced when its key is known")
record BulkGoalsRequest(
    @Schema(description = "The goals, of any employees and periods") @NotNull
        List<@NotNull @Valid CreateGoalRequest> items) {}
