package org.annum.kit.operation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.annum.kit.ServicePath;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Long work as those see it who submitted it, and who operate the suite. */
@Path("/v1/services/{service}/operations/{operationId}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Long work that was accepted with 202")
class OperationResource {
  private final OperationReading operations;
  private final OperationWatch watch;
  private final ServicePath path;

  OperationResource(OperationReading operations, OperationWatch watch, ServicePath path) {
    this.operations = operations;
    this.watch = watch;
    this.path = path;
  }

  @GET
  @org.eclipse.microprofile.openapi.annotations.Operation(
      operationId = "getOperation",
      summary = "See how far an operation is and what became of it")
  public Operation get(
      @PathParam("service") String service, @PathParam("operationId") UUID operationId) {
    path.require(service);
    return operations.get(operationId);
  }

  @GET
  @Path("rejections")
  @org.eclipse.microprofile.openapi.annotations.Operation(
      operationId = "listOperationRejections",
      summary = "List the rows an import left out, and why")
  public Page<RejectedRow> rejections(
      @PathParam("service") String service,
      @PathParam("operationId") UUID operationId,
      @QueryParam("limit") @Parameter(description = "Items of a page, at most 500")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "Where the page before ended")
          @Nullable String cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true)
          @Nullable String language) {
    path.require(service);
    return operations.rejections(
        operationId, PageRequest.of(limit, cursor, operationId), RequestLanguage.of(language));
  }

  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @org.eclipse.microprofile.openapi.annotations.Operation(
      operationId = "watchOperation",
      summary = "Follow an operation until it has finished",
      description = "Each event is the whole operation; the stream ends with the finished one.")
  @APIResponse(
      responseCode = "200",
      description = "Server-sent events",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = Operation.class)))
  public Multi<Operation> events(
      @PathParam("service") String service, @PathParam("operationId") UUID operationId) {
    path.require(service);
    return watch.of(operationId);
  }
}
