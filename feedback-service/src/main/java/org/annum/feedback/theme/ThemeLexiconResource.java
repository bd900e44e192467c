package org.annum.feedback.theme;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.annum.kit.etag.ETags;
import org.annum.kit.etag.ExpectedVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/theme-lexicons/current")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Theme lexicon")
class ThemeLexiconResource {
  private final ThemeLexiconService lexicons;

  ThemeLexiconResource(ThemeLexiconService lexicons) {
    this.lexicons = lexicons;
  }

  @GET
  @PermissionsAllowed("feedback:read")
  @Operation(operationId = "getThemeLexicon", summary = "Read the lexicon of themes")
  public RestResponse<ThemeLexicon> get() {
    VersionedLexicon lexicon = lexicons.get();
    return ETags.ok(ThemeLexicon.from(lexicon.lexicon()), lexicon.version());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("feedback:write")
  @Operation(
      operationId = "putThemeLexicon",
      summary = "Replace the lexicon of themes",
      description =
          "All comments are classified again in the background; the Link header with rel=monitor"
              + " names that operation.")
  public RestResponse<ThemeLexicon> put(
      @HeaderParam("If-Match") @Parameter(description = "ETag of the lexicon to replace")
          @Nullable String ifMatch,
      @NotNull @Valid ThemeLexicon lexicon) {
    VersionedLexicon saved = lexicons.save(lexicon, ExpectedVersion.parse(ifMatch));
    UUID operation = lexicons.classifyAgain();
    RestResponse<ThemeLexicon> response =
        ETags.ok(ThemeLexicon.from(saved.lexicon()), saved.version());
    response
        .getHeaders()
        .add("Link", "</v1/services/feedback/operations/%s>; rel=\"monitor\"".formatted(operation));
    return response;
  }
}
