package org.annum.metrics.pull;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/fact-sources/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
class SourceRunResource {
  private final RunService runs;

  SourceRunResource(RunService runs) {
    this.runs = runs;
  }

  @POST
  @Path("runs")
  @PermissionsAllowed("sources:write")
  @Operation(
      operationId = "runFactSource",
      summary = "Pull a source now",
      description =
          "Also one that is disabled or had been refused. A run that waits already is the answer.")
  @APIResponse(
      responseCode = "202",
      description = "The run; Location shows what becomes of it",
      content = @Content(schema = @Schema(implementation = SourceRun.class)))
  public RestResponse<SourceRun> request(
      @PathParam("name") @Parameter(description = "The source", example = "crm-deals") String name,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true)
          @Nullable String language) {
    SourceRun run = runs.request(name, RequestLanguage.of(language));
    return RestResponse.ResponseBuilder.<SourceRun>accepted(run)
        .location(URI.create("/v1/fact-sources/" + name + "/runs/" + run.runId()))
        .build();
  }

  @GET
  @Path("runs")
  @PermissionsAllowed("sources:read")
  @Operation(
      operationId = "listFactSourceRuns",
      summary = "List the runs of a source, the latest first")
  public Page<SourceRun> list(
      @PathParam("name") @Parameter(description = "The source", example = "crm-deals") String name,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true)
          @Nullable String language) {
    PageRequest page = PageRequest.of(limit, cursor, "source runs", name);
    return runs.list(name, page, RequestLanguage.of(language));
  }

  @GET
  @Path("runs/{runId}")
  @PermissionsAllowed("sources:read")
  @Operation(operationId = "getFactSourceRun", summary = "Show a run of a source")
  public SourceRun get(
      @PathParam("name") @Parameter(description = "The source", example = "crm-deals") String name,
      @PathParam("runId") UUID runId,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true)
          @Nullable String language) {
    return runs.get(name, runId, RequestLanguage.of(language));
  }

  @DELETE
  @Path("cursor")
  @PermissionsAllowed("sources:write")
  @Operation(
      operationId = "forgetFactSourceCursor",
      summary = "Pull a source from its beginning again",
      description = "Facts that are there already change nothing.")
  public void forgetCursor(
      @PathParam("name") @Parameter(description = "The source", example = "crm-deals")
          String name) {
    runs.forgetCursor(name);
  }
}
