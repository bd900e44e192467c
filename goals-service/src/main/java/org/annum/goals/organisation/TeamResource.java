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

@Path("/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
class TeamResource {
  private final OrganisationService organisation;

  TeamResource(OrganisationService organisation) {
    this.organisation = organisation;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listTeams", summary = "List teams by code")
  public Page<NamedCodeResponse> list(
      @QueryParam("limit") @Parameter(description = "Items of a page, 1 to 500")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return organisation.list(NamedCodeKind.TEAM, PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{code}")
  @Authenticated
  @Operation(operationId = "getTeam", summary = "Read a team")
  public RestResponse<NamedCodeResponse> get(
      @PathParam("code") @Parameter(description = "Code of the team") String code) {
    NamedCodeResponse named = organisation.get(NamedCodeKind.TEAM, code);
    return ETags.ok(named, named.version());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{code}")
  @PermissionsAllowed("people:write")
  @Operation(operationId = "putTeam", summary = "Name a team, and create it when it is new")
  public RestResponse<NamedCodeResponse> put(
      @PathParam("code") @Parameter(description = "Code of the team") String code,
      @Valid NamesRequest names) {
    NamedCodeResponse named = organisation.name(NamedCodeKind.TEAM, code, names);
    return ETags.ok(named, named.version());
  }
}
