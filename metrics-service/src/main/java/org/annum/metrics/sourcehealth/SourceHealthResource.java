package org.annum.metrics.sourcehealth;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/fact-sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
class SourceHealthResource {
  private final HealthService health;

  SourceHealthResource(HealthService health) {
    this.health = health;
  }

  @GET
  @Path("health")
  @PermissionsAllowed("sources:read")
  @Operation(operationId = "listFactSourceHealth", summary = "Show how all sources are")
  public Page<SourceHealth> list(
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true)
          @Nullable String language) {
    return health.list(
        PageRequest.of(limit, cursor, "source health"), RequestLanguage.of(language));
  }

  @GET
  @Path("{name}/health")
  @PermissionsAllowed("sources:read")
  @Operation(operationId = "getFactSourceHealth", summary = "Show how a source is")
  public SourceHealth get(
      @PathParam("name") @Parameter(description = "The source", example = "crm-deals") String name,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true)
          @Nullable String language) {
    return health.get(name, RequestLanguage.of(language));
  }
}
