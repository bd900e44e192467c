package org.annum.metrics.intake;

import io.quarkus.security.PermissionsAllowed;
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
import java.net.URI;
import org.annum.kit.operation.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/fact-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class FactImportResource {
  private static final String OPERATIONS = "/v1/services/metrics/operations/";

  private final FactImportService imports;

  FactImportResource(FactImportService imports) {
    this.imports = imports;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @PermissionsAllowed("facts:write")
  @org.eclipse.microprofile.openapi.annotations.Operation(
      operationId = "importFacts",
      summary = "Import a CSV or XLSX file of facts",
      description =
          "The file is read in the background; Location names the operation that tells its progress,"
              + " its counts and the rejected rows. CSV, TSV and XLSX are told apart by their content,"
              + " and so is the encoding. The same file again changes nothing.")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; see the operation",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Operation.class)))
  public RestResponse<Operation> submit(
      @QueryParam("profile")
          @Parameter(
              description = "Code of the import profile",
              example = "task-tool",
              required = true)
          @Nullable String profile,
      @QueryParam("source")
          @Parameter(
              description = "Name of the system the file comes from; the profile's own if absent",
              example = "task-tool")
          @Nullable String source,
      @QueryParam("validateOnly")
          @Parameter(
              description =
                  "Only say what would become of the rows: the same counts and rejections, and"
                      + " nothing is stored",
              example = "false")
          @DefaultValue("false")
          boolean validateOnly,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String contentType,
      @HeaderParam("Idempotency-Key")
          @Parameter(description = "The same key again gives the same operation")
          @Nullable String idempotencyKey,
      @RequestBody(
              description = "The file as it is",
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream file) {
    FactImportOptions options = new FactImportOptions(profile, source, validateOnly);
    Operation operation = imports.submit(idempotencyKey, options, contentType, file);
    return RestResponse.ResponseBuilder.<Operation>accepted(operation)
        .location(URI.create(OPERATIONS + operation.id()))
        .build();
  }
}
