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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/services/{service}/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation of the service")
class DeadLetterResource {
  private static final String REASON =
      "Only those with this code among their errors, or with these words in their reason";

  private final DeadLetterService letters;
  private final BulkRedelivery bulk;
  private final ServicePath path;

  DeadLetterResource(DeadLetterService letters, BulkRedelivery bulk, ServicePath path) {
    this.letters = letters;
    this.bulk = bulk;
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
      @QueryParam("reason") @Parameter(description = REASON, example = "fact.employee-unknown")
          @Nullable String reason,
      @QueryParam("limit") @Parameter(description = "1 to 500, 50 by default")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    path.require(service);
    DeadLetterFilter filter = new DeadLetterFilter(topic, reason);
    return letters.list(filter, PageRequest.of(limit, cursor, "dead-letters", filter));
  }

  @POST
  @Path("redelivery")
  @PermissionsAllowed("suite:operate")
  @Operation(
      operationId = "redeliverDeadLetters",
      summary = "Apply incoming events once more, the oldest first",
      description =
          "Takes a page of letters, each for itself: those that are applied go, the others stay and"
              + " are answered with their problem. Repeat it with nextCursor until there is none.")
  @APIResponse(
      responseCode = "207",
      description = "What became of each letter",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RedeliveryResult.class)))
  public RestResponse<RedeliveryResult> redeliverAll(
      @PathParam("service") String service,
      @QueryParam("topic")
          @Parameter(description = "Only those of a topic", example = "annum.facts-in.v1")
          @Nullable String topic,
      @QueryParam("reason") @Parameter(description = REASON, example = "fact.employee-unknown")
          @Nullable String reason,
      @QueryParam("limit") @Parameter(description = "1 to 500 letters, 50 by default")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    path.require(service);
    DeadLetterFilter filter = new DeadLetterFilter(topic, reason);
    PageRequest page = PageRequest.of(limit, cursor, "dead-letters again", filter);
    return bulk.redeliver(filter, page).response();
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
      description =
          "The letter goes when that works. It stays (409) when it fails again, and when what it is"
              + " about has changed since it was set aside.")
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
