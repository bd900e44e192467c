package org.annum.kit.reemission;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.ServicePath;
import org.annum.kit.operation.Operations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/services/{service}/re-emissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation of the service")
class ReEmissionResource {
  private final ReEmissionService reEmissions;
  private final Operations operations;
  private final ServicePath path;

  ReEmissionResource(ReEmissionService reEmissions, Operations operations, ServicePath path) {
    this.reEmissions = reEmissions;
    this.operations = operations;
    this.path = path;
  }

  @POST
  @PermissionsAllowed("suite:operate")
  @Operation(
      operationId = "submitReEmission",
      summary = "Publish the current state again",
      description =
          "For a topic that lost records or a consumer that lost its copy. Versions stay, so a"
              + " consumer that has the state changes nothing.")
  @APIResponse(
      responseCode = "202",
      description = "Queued; the operation tells how far it is",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = org.annum.kit.operation.Operation.class)),
      headers =
          @Header(
              name = "Location",
              description = "The operation",
              schema = @Schema(type = SchemaType.STRING)))
  public RestResponse<org.annum.kit.operation.Operation> submit(
      @PathParam("service") String service,
      @QueryParam("topic")
          @Parameter(
              description = "Only this topic; all that the service owns when absent",
              example = "annum.goals.v1")
          @Nullable String topic) {
    path.require(service);
    return operations.accepted(reEmissions.submit(topic));
  }
}
