package org.annum.kit.audit;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which audit records are wanted; what is not given does not restrict. */
record AuditFilter(
    @QueryParam("subjectType") @Parameter(description = "Kind of the thing", example = "goal")
        @Nullable String subjectType,
    @QueryParam("subjectId") @Parameter(description = "Id of the thing", example = "E1001")
        @Nullable String subjectId,
    @QueryParam("actor") @Parameter(description = "Who did it", example = "E9001")
        @Nullable String actor) {}
