package org.annum.goals.intake;

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
import org.annum.kit.operation.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

@Path("/v1/employee-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employees")
class EmployeeImportResource {
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final EmployeeImportService imports;

  EmployeeImportResource(EmployeeImportService imports) {
    this.imports = imports;
  }

  @POST
  @Consumes({CSV, XLSX, "application/octet-stream", "text/plain"})
  @PermissionsAllowed("people:write")
  @org.eclipse.microprofile.openapi.annotations.Operation(
      operationId = "importEmployees",
      summary = "Import employees from a CSV or XLSX file",
      description =
          "Columns employee_number, name, position, team, manager, start_date, and where there"
              + " are any end_date and valid_from; Chinese headers are known. Managers may come"
              + " later in the file. The operation tells what became of the rows.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "202",
      description = "Accepted; the operation tells how far it is",
      headers =
          @Header(
              name = HttpHeaders.LOCATION,
              description = "The operation",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = Operation.class)))
  public RestResponse<Operation> submit(
      @QueryParam("profile")
          @DefaultValue("employees")
          @Parameter(description = "How the columns are read", example = "employees")
          String profile,
      @HeaderParam("Idempotency-Key") @Parameter(description = "Lets a retry happen once")
          @Nullable String idempotencyKey,
      InputStream file) {
    Operation operation = imports.submit(profile, idempotencyKey, file);
    return ResponseBuilder.create(Status.ACCEPTED, operation)
        .header(HttpHeaders.LOCATION, "/v1/services/goals/operations/" + operation.id())
        .build();
  }
}
