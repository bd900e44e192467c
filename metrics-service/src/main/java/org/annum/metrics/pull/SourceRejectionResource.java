package org.annum.metrics.pull;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/fact-sources/{name}/rejections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
class SourceRejectionResource {
  private final RunService runs;

  SourceRejectionResource(RunService runs) {
    this.runs = runs;
  }

  @GET
  @PermissionsAllowed("facts:read")
  @Operation(
      operationId = "listFactSourceRejections",
      summary = "List the facts of a source that were left out, the oldest first",
      description =
          "Each is offered again from time to time, and settled when a fact of its id goes in.")
  public Page<SourceRejection> list(
      @PathParam("name") @Parameter(description = "The source", example = "crm-deals") String name,
      @QueryParam("runId") @Parameter(description = "Of one run only") @Nullable UUID runId,
      @QueryParam("open")
          @Parameter(description = "Only those that are not settled", example = "true")
          @Nullable Boolean open,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true)
          @Nullable String language) {
    RejectionFilter filter = new RejectionFilter(runId, open);
    PageRequest page = PageRequest.of(limit, cursor, "source rejections", name, filter);
    return runs.rejections(name, filter, page, RequestLanguage.of(language));
  }

  @DELETE
  @Path("{rejectionId}")
  @PermissionsAllowed("sources:write")
  @Operation(
      operationId = "dismissFactSourceRejection",
      summary = "Decide that a fact stays out: it is not offered again")
  public void dismiss(
      @PathParam("name") @Parameter(description = "The source", example = "crm-deals") String name,
      @PathParam("rejectionId") @Parameter(description = "Number of the rejection", example = "17")
          long rejectionId) {
    runs.dismiss(name, rejectionId);
  }
}
