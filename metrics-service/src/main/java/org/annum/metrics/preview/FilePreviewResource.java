package org.annum.metrics.preview;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.annum.kit.problem.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/fact-imports/previews")
@Tag(name = "Imports")
class FilePreviewResource {
  private final FilePreviewService previews;

  FilePreviewResource(FilePreviewService previews) {
    this.previews = previews;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "previewFactImport",
      summary = "See how a file would be read",
      description =
          "The profile is guessed from the header unless it is named; where none fits, one is"
              + " proposed. The beginning of a CSV is enough, a workbook must be whole. Nothing is"
              + " stored.")
  public FilePreviewResponse preview(
      @QueryParam("profile")
          @Parameter(description = "Code of the profile to read by", example = "task-tool")
          @Nullable String profile,
      @QueryParam("source")
          @Parameter(description = "Name of the system the file comes from", example = "task-tool")
          @Nullable String source,
      @QueryParam("rows")
          @Parameter(description = "How many rows to show", example = "20")
          @DefaultValue("20")
          @Min(1)
          @Max(200)
          int rows,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String language,
      @RequestBody(
              required = true,
              description = "The file as it is, or its beginning",
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream file) {
    PreviewRequest request =
        new PreviewRequest(profile, source, rows, RequestLanguage.of(language));
    return previews.preview(request, file);
  }
}
