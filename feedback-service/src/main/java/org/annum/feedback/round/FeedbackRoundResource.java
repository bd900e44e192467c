package org.annum.feedback.round;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.etag.ETags;
import org.annum.kit.etag.ExpectedVersion;
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

/** There is deliberately no way to read an answer, for anybody. */
@Path("/v1/feedback-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback rounds")
class FeedbackRoundResource {
  private final FeedbackRoundService rounds;
  private final RoundOpeningService opening;
  private final AnswerService answers;

  FeedbackRoundResource(
      FeedbackRoundService rounds, RoundOpeningService opening, AnswerService answers) {
    this.rounds = rounds;
    this.opening = opening;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("feedback:write")
  @Operation(
      operationId = "createFeedbackRound",
      summary = "Open a round about one person",
      description = "One per subject and period. Threshold, scale and items are fixed from now on.")
  @APIResponse(responseCode = "201", description = "The open round")
  public RestResponse<FeedbackRoundResponse> create(
      @HeaderParam("Idempotency-Key") @Parameter(description = "Makes a repetition harmless")
          @Nullable String key,
      @NotNull @Valid CreateFeedbackRoundRequest request) {
    FeedbackRoundResponse round = opening.open(key, request);
    return ETags.created(
        round,
        round.version(),
        UriBuilder.fromResource(FeedbackRoundResource.class).path(round.id().toString()).build());
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listFeedbackRounds",
      summary = "List rounds by subject and period",
      description = "People see rounds about themselves and those below them in the period.")
  public Page<FeedbackRoundResponse> list(
      @QueryParam("subjectId") @Parameter(description = "Only about this person", example = "E1001")
          @Nullable String subjectId,
      @QueryParam("period") @Parameter(description = "Only of this period", example = "2024")
          @Nullable String period,
      @QueryParam("limit") @Parameter(description = "Items of a page, 1 to 500")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return rounds.list(
        subjectId, period, PageRequest.of(limit, cursor, "feedback-rounds", subjectId, period));
  }

  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getFeedbackRound", summary = "Read a round")
  public RestResponse<FeedbackRoundResponse> get(
      @PathParam("id") @Parameter(description = "Id of the round") UUID id) {
    FeedbackRoundResponse round = rounds.get(id);
    return ETags.ok(round, round.version());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/responses/bulk")
  @PermissionsAllowed("feedback:write")
  @Operation(
      operationId = "addFeedbackRoundResponses",
      summary = "Add up to 1,000 anonymous answers to an open round",
      description =
          "Answers 207 with a result per item. Send an Idempotency-Key: answers have no ids, so a"
              + " repetition without it counts twice. Nobody can read an answer again.")
  @APIResponse(
      responseCode = "207",
      description = "One result per item",
      content = @Content(schema = @Schema(implementation = BulkResult.class)))
  public RestResponse<BulkResult> addResponses(
      @PathParam("id") @Parameter(description = "Id of the round") UUID id,
      @HeaderParam("Idempotency-Key") @Parameter(description = "Makes a repetition harmless")
          @Nullable String key,
      @QueryParam("validateOnly")
          @DefaultValue("false")
          @Parameter(description = "true: only tell what would happen")
          boolean validateOnly,
      @NotNull @Valid BulkAnswersRequest request) {
    return (validateOnly
            ? answers.check(id, request.items())
            : answers.add(key, id, request.items()))
        .response();
  }

  @POST
  @Path("{id}/closure")
  @PermissionsAllowed("feedback:write")
  @Operation(
      operationId = "closeFeedbackRound",
      summary = "Close a round and freeze its result",
      description = "The answers are deleted; only the result remains. It never changes again.")
  public RestResponse<FeedbackRoundResponse> close(
      @PathParam("id") @Parameter(description = "Id of the round") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the round")
          @Nullable String ifMatch) {
    FeedbackRoundResponse round = answers.close(id, ExpectedVersion.parse(ifMatch));
    return ETags.ok(round, round.version());
  }

  @GET
  @Path("{id}/result")
  @Authenticated
  @Operation(
      operationId = "getFeedbackRoundResult",
      summary = "Read the result of a closed round",
      description = "The same figures for everybody who may read it: the subject, those above, HR.")
  public RoundResultResponse result(
      @PathParam("id") @Parameter(description = "Id of the round") UUID id) {
    return rounds.result(id);
  }
}
