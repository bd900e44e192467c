package org.annum.metrics.source;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.annum.kit.etag.ETags;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/fact-sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
class FactSourceResource {
  private final FactSourceService sources;

  FactSourceResource(FactSourceService sources) {
    this.sources = sources;
  }

  @GET
  @PermissionsAllowed("sources:read")
  @Operation(
      operationId = "listFactSources",
      summary = "List the systems that facts are pulled from")
  public Page<FactSource> list(
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return sources.list(PageRequest.of(limit, cursor, "fact sources"));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("sources:write")
  @Operation(
      operationId = "createFactSource",
      summary = "Pull facts from another system",
      description =
          "Its settings are checked by the connector of its kind, without connecting. It is pulled"
              + " from its beginning, at once unless it is disabled.")
  @APIResponse(
      responseCode = "201",
      description = "The source",
      content = @Content(schema = @Schema(implementation = FactSource.class)))
  public RestResponse<FactSource> create(
      @HeaderParam("Idempotency-Key") @Parameter(description = "Lets a retry happen once")
          @Nullable String idempotencyKey,
      @NotNull @Valid CreateFactSourceRequest request) {
    FactSource source = sources.create(request, idempotencyKey);
    return ETags.created(source, source.version(), URI.create("/v1/fact-sources/" + source.name()));
  }

  @GET
  @Path("{name}")
  @PermissionsAllowed("sources:read")
  @Operation(operationId = "getFactSource", summary = "Show a source; secrets are only named")
  public RestResponse<FactSource> get(
      @PathParam("name") @Parameter(description = "Its name", example = "crm-deals") String name) {
    FactSource source = sources.get(name);
    return ETags.ok(source, source.version());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{name}")
  @PermissionsAllowed("sources:write")
  @Operation(
      operationId = "replaceFactSource",
      summary = "Change how a source is pulled",
      description =
          "A run that is under way ends at its next page. The next one goes on from where it was; a"
              + " source that had been refused is tried again.")
  public RestResponse<FactSource> replace(
      @PathParam("name") @Parameter(description = "Its name", example = "crm-deals") String name,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to change")
          @Nullable String ifMatch,
      @NotNull @Valid FactSourceRequest request) {
    FactSource source = sources.replace(name, ExpectedVersion.parse(ifMatch), request);
    return ETags.ok(source, source.version());
  }

  @DELETE
  @Path("{name}")
  @PermissionsAllowed("sources:write")
  @Operation(
      operationId = "deleteFactSource",
      summary = "Pull a source no longer and forget its runs; its facts stay")
  public void remove(
      @PathParam("name") @Parameter(description = "Its name", example = "crm-deals") String name,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to delete")
          @Nullable String ifMatch) {
    sources.remove(name, ExpectedVersion.parse(ifMatch));
  }
}
