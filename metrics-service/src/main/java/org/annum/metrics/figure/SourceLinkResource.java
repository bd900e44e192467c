package org.annum.metrics.figure;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/source-links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
class SourceLinkResource {
  private final SourceLinkService links;

  SourceLinkResource(SourceLinkService links) {
    this.links = links;
  }

  @GET
  @PermissionsAllowed("facts:read")
  @Operation(operationId = "listSourceLinks", summary = "List where records of sources are shown")
  public Page<SourceLink> list() {
    return links.list();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{source}")
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "putSourceLink",
      summary = "Say where the records of a source are shown",
      description = "Every fact behind a figure then carries a link to its record.")
  public SourceLink save(
      @PathParam("source") @Parameter(description = "The source", example = "task-tool")
          String source,
      @NotNull @Valid PutSourceLinkRequest request) {
    return links.save(source, request.urlTemplate());
  }

  @DELETE
  @Path("{source}")
  @PermissionsAllowed("facts:write")
  @Operation(operationId = "deleteSourceLink", summary = "Show no links for a source any more")
  public void remove(
      @PathParam("source") @Parameter(description = "The source", example = "task-tool")
          String source) {
    links.remove(source);
  }
}
