package org.annum.goals.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.etag.ETags;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/employees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employees")
class EmployeeResource {
  private final EmployeeService employees;
  private final EmployeeBulkService bulk;

  EmployeeResource(EmployeeService employees, EmployeeBulkService bulk) {
    this.employees = employees;
    this.bulk = bulk;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listEmployees",
      summary = "List employees by id",
      description = "People see themselves and those below them; people:read sees everybody.")
  public Page<EmployeeResponse> list(
      @QueryParam("team") @Parameter(description = "In this team today") @Nullable String team,
      @QueryParam("manager") @Parameter(description = "Reporting to this manager today")
          @Nullable String manager,
      @QueryParam("position") @Parameter(description = "In this position today")
          @Nullable String position,
      @QueryParam("text") @Parameter(description = "Part of the name, or start of the id")
          @Nullable String text,
      @QueryParam("limit") @Parameter(description = "Items of a page, 1 to 500")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    EmployeeFilter filter = new EmployeeFilter(team, manager, position, text);
    return employees.list(filter, PageRequest.of(limit, cursor, filter));
  }

  @GET
  @Path("{employeeId}")
  @Authenticated
  @Operation(operationId = "getEmployee", summary = "Read an employee")
  public RestResponse<EmployeeResponse> get(
      @PathParam("employeeId") @Parameter(description = "Id of the employee") String employeeId) {
    EmployeeResponse employee = employees.get(employeeId);
    return ETags.ok(employee, employee.version());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("people:write")
  @Operation(operationId = "createEmployee", summary = "Create an employee")
  public RestResponse<EmployeeResponse> create(
      @HeaderParam("Idempotency-Key") @Parameter(description = "Lets a retry happen once")
          @Nullable String idempotencyKey,
      @NotNull @Valid CreateEmployeeRequest request) {
    EmployeeResponse employee = employees.create(request, idempotencyKey);
    return ETags.created(employee, employee.version(), location(employee));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("bulk")
  @PermissionsAllowed("people:write")
  @Operation(
      operationId = "saveEmployees",
      summary = "Create or replace up to 1,000 employees",
      description = "Answers 207 with a result per item; items may name each other as managers.")
  @APIResponse(
      responseCode = "207",
      description = "One result per item",
      content = @Content(schema = @Schema(implementation = BulkResult.class)))
  public RestResponse<BulkResult> saveAll(
      @QueryParam("validateOnly")
          @DefaultValue("false")
          @Parameter(description = "true: only tell what would happen")
          boolean validateOnly,
      @NotNull @Valid BulkEmployeesRequest request) {
    return (validateOnly ? bulk.preview(request) : bulk.save(request)).response();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{employeeId}")
  @PermissionsAllowed("people:write")
  @Operation(
      operationId = "putEmployee",
      summary = "Create or replace an employee",
      description = "The same state again changes nothing. If-Match is optional here.")
  @APIResponse(responseCode = "200", description = "It existed")
  @APIResponse(responseCode = "201", description = "It is new")
  public RestResponse<EmployeeResponse> put(
      @PathParam("employeeId") @Parameter(description = "Id of the employee") String employeeId,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to replace")
          @Nullable String ifMatch,
      @NotNull @Valid EmployeeRequest request) {
    SavedEmployee saved = employees.put(employeeId, request, ifMatch);
    EmployeeResponse employee = saved.employee();
    return saved.isNew()
        ? ETags.created(employee, employee.version(), location(employee))
        : ETags.ok(employee, employee.version());
  }

  @PATCH
  @Path("{employeeId}")
  @Consumes("application/merge-patch+json")
  @PermissionsAllowed("people:write")
  @Operation(operationId = "patchEmployee", summary = "Change parts of an employee")
  @RequestBody(content = @Content(schema = @Schema(implementation = EmployeeRequest.class)))
  public RestResponse<EmployeeResponse> patch(
      @PathParam("employeeId") @Parameter(description = "Id of the employee") String employeeId,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to change")
          @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    EmployeeResponse employee = employees.patch(employeeId, patch, ExpectedVersion.parse(ifMatch));
    return ETags.ok(employee, employee.version());
  }

  @DELETE
  @Path("{employeeId}")
  @PermissionsAllowed("people:write")
  @Operation(
      operationId = "deleteEmployee",
      summary = "Delete an employee and their goals",
      description = "For a record made by mistake. Who leaves gets an end date instead.")
  public void delete(
      @PathParam("employeeId") @Parameter(description = "Id of the employee") String employeeId,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to delete")
          @Nullable String ifMatch) {
    employees.delete(employeeId, ExpectedVersion.parse(ifMatch));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{employeeId}/assignments")
  @PermissionsAllowed("people:write")
  @Operation(
      operationId = "assignEmployee",
      summary = "Add an assignment",
      description = "The assignment in force on its first day is closed the day before.")
  public RestResponse<EmployeeResponse> assign(
      @PathParam("employeeId") @Parameter(description = "Id of the employee") String employeeId,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to change")
          @Nullable String ifMatch,
      @NotNull @Valid AssignmentRequest request) {
    EmployeeResponse employee =
        employees.assign(employeeId, request, ExpectedVersion.parse(ifMatch));
    return ETags.created(employee, employee.version(), location(employee));
  }

  private static URI location(EmployeeResponse employee) {
    return UriBuilder.fromPath("/v1/employees/{id}").build(employee.employeeId());
  }
}
