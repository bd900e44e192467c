package org.annum.metrics.profile;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/import-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportProfileResource {
  private final ImportProfileService profiles;

  ImportProfileResource(ImportProfileService profiles) {
    this.profiles = profiles;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listImportProfiles", summary = "List the ways of reading files")
  public Page<ImportProfileResponse> list(
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return profiles.list(PageRequest.of(limit, cursor, "import-profiles"));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "createImportProfile",
      summary = "Keep a way of reading files",
      description =
          "To begin with, get one that ships and change its code, or take the proposal of a preview."
              + " All that is wrong is answered at once.")
  public RestResponse<ImportProfileResponse> create(
      @HeaderParam("Idempotency-Key") @Parameter(description = "Lets a retry happen once")
          @Nullable String idempotencyKey,
      @NotNull ImportProfileRequest request) {
    ImportProfileResponse profile = profiles.create(request, idempotencyKey);
    return ETags.created(
        profile, profile.version(), URI.create("/v1/import-profiles/" + profile.code()));
  }

  @GET
  @Path("{code}")
  @Authenticated
  @Operation(operationId = "getImportProfile", summary = "Show a way of reading files")
  public RestResponse<ImportProfileResponse> get(
      @PathParam("code") @Parameter(description = "Code of the profile") String code) {
    ImportProfileResponse profile = profiles.get(code);
    return ETags.ok(profile, profile.version());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{code}")
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "replaceImportProfile",
      summary = "Change a way of reading files",
      description =
          "Imports that were accepted before are read as the profile was. One that ships cannot be"
              + " changed; copy it under another code.")
  public RestResponse<ImportProfileResponse> replace(
      @PathParam("code") @Parameter(description = "Code of the profile") String code,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to change")
          @Nullable String ifMatch,
      @NotNull ImportProfileRequest request) {
    ImportProfileResponse profile = profiles.replace(code, ExpectedVersion.parse(ifMatch), request);
    return ETags.ok(profile, profile.version());
  }

  @DELETE
  @Path("{code}")
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "deleteImportProfile",
      summary = "Delete a way of reading files",
      description = "What was imported by it stays, and imports that were accepted go on.")
  public void delete(
      @PathParam("code") @Parameter(description = "Code of the profile") String code,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to delete")
          @Nullable String ifMatch) {
    profiles.delete(code, ExpectedVersion.parse(ifMatch));
  }
}
