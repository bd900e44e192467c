package org.annum.metrics.attestation;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.annum.kit.etag.ETags;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/fact-attestations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attestations")
class FactAttestationResource {
  private final AttestationService attestations;

  FactAttestationResource(AttestationService attestations) {
    this.attestations = attestations;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      operationId = "createFactAttestation",
      summary = "Agree with, comment on or dispute a fact of one's own",
      description =
          "Only the person themselves. It keeps the version of the fact it is about. A dispute goes"
              + " to whoever is the manager on the day of the fact.")
  @APIResponse(responseCode = "201", description = "What was said")
  public RestResponse<AttestationResponse> create(
      @HeaderParam("Idempotency-Key") @Parameter(description = "Makes a repetition harmless")
          @Nullable String key,
      @NotNull @Valid CreateAttestationRequest request) {
    AttestationResponse stated = attestations.state(key, request);
    return ETags.created(
        stated,
        stated.version(),
        UriBuilder.fromResource(FactAttestationResource.class)
            .path(stated.id().toString())
            .build());
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listFactAttestations",
      summary = "List what people said about facts",
      description =
          "One of employeeId, recordId and awaiting. Seen by the person, everybody above them on"
              + " the day of the fact, and hr; a reader of facts sees them without words.")
  public Page<AttestationResponse> list(
      @QueryParam("employeeId") @Parameter(description = "Said by whom", example = "E1001")
          @Nullable String employeeId,
      @QueryParam("recordId")
          @Parameter(description = "About which fact", example = "task-tool:T24-00262")
          @Nullable String recordId,
      @QueryParam("awaiting")
          @Parameter(description = "me: open disputes that the caller decides", example = "me")
          @Nullable String awaiting,
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return attestations.list(
        AttestationFilter.of(employeeId, recordId, awaiting),
        PageRequest.of(limit, cursor, "fact-attestations", employeeId, recordId, awaiting));
  }

  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getFactAttestation", summary = "Show what was said about a fact")
  public RestResponse<AttestationResponse> get(
      @PathParam("id") @Parameter(description = "Its id") UUID id) {
    AttestationResponse found = attestations.get(id);
    return ETags.ok(found, found.version());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/decision")
  @Authenticated
  @Operation(
      operationId = "decideDispute",
      summary = "Decide a dispute",
      description =
          "By the manager on the day of the fact; by hr where there was none. Never by the person.")
  public RestResponse<AttestationResponse> decide(
      @PathParam("id") @Parameter(description = "Its id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Entity tag of what is decided")
          @Nullable String ifMatch,
      @NotNull @Valid DisputeDecisionRequest request) {
    AttestationResponse decided = attestations.decide(id, ExpectedVersion.parse(ifMatch), request);
    return ETags.ok(decided, decided.version());
  }
}
