package org.annum.goals.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Up to 1,000 team targets; each is created, or replaced when it is known")
record BulkTeamTargetsRequest(
    @Schema(description = "The targets; team, period and measure tell which one each is") @NotNull
        List<@NotNull @Valid TeamTargetRequest> items) {}
