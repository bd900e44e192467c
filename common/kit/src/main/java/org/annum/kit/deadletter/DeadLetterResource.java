package org.annum.kit.deadletter;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.ServicePath;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/services/{service}/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation of the service")
class DeadLetterResource {
  private final DeadLetterService letters;
  private final ServicePath path;

  DeadLetterResource(DeadLetterService letters, ServicePath path) {
    this.letters = letters;
    this.path = path;
  }

  @GET
  @PermissionsAllowed("suite:operate")
  @Operation(operationId = "listDeadLetters", summary = "List events that were set aside")
  public Page<DeadLetterResponse> list(
      @PathParam("service") String service,
      @QueryParam("topic")
          @Parameter(description = "Only those of a topic", example = "annum.goals.v1")
          @Nullable String topic,
      @QueryParam("limit") @Parameter(description = "1 to 500, 50 by default")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    path.require(service);
    return letters.list(topic, PageRequest.of(limit, cursor, "dead-letters", topic));
  }

  @GET
  @Path("{letterId}")
  @PermissionsAllowed("suite:operate")
  @Operation(operationId = "getDeadLetter", summary = "See one event that was set aside")
  public DeadLetterResponse get(
      @PathParam("service") String service, @PathParam("letterId") long letterId) {
    path.require(service);
    return letters.get(letterId);
  }

  @POST
  @Path("{letterId}/redelivery")
  @PermissionsAllowed("suite:operate")
  @Operation(
      operationId = "redeliverDeadLetter",
      summary = "Apply an incoming event once more",
      description = "The letter goes when that works, and stays (409) when it fails again.")
  public void redeliver(
      @PathParam("service") String service, @PathParam("letterId") long letterId) {
    path.require(service);
    letters.redeliver(letterId);
  }

  @DELETE
  @Path("{letterId}")
  @PermissionsAllowed("suite:operate")
  @Operation(operationId = "dropDeadLetter", summary = "Give an event up")
  public void drop(@PathParam("service") String service, @PathParam("letterId") long letterId) {
    path.require(service);
    letters.drop(letterId);
  }
}
