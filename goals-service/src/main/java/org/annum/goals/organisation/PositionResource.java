package org.annum.goals.organisation;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.etag.ETags;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/positions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Positions")
class PositionResource {
  private final OrganisationService organisation;

  PositionResource(OrganisationService organisation) {
    this.organisation = organisation;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listPositions", summary = "List positions by code")
  public Page<NamedCodeResponse> list(
      @QueryParam("limit") @Parameter(description = "Items of a page, 1 to 500")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return organisation.list(NamedCodeKind.POSITION, PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{code}")
  @Authenticated
  @Operation(operationId = "getPosition", summary = "Read a position")
  public RestResponse<NamedCodeResponse> get(
      @PathParam("code") @Parameter(description = "Code of the position") String code) {
    NamedCodeResponse named = organisation.get(NamedCodeKind.POSITION, code);
    return ETags.ok(named, named.version());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{code}")
  @PermissionsAllowed("people:write")
  @Operation(operationId = "putPosition", summary = "Name a position, and create it when it is new")
  public RestResponse<NamedCodeResponse> put(
      @PathParam("code") @Parameter(description = "Code of the position") String code,
      @Valid NamesRequest names) {
    NamedCodeResponse named = organisation.name(NamedCodeKind.POSITION, code, names);
    return ETags.ok(named, named.version());
  }
}
