package org.annum.metrics.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.annum.kit.bulk.BulkResult;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Open to everybody: the signature is what tells who it is. */
@Path("/v1/fact-webhooks/{source}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class WebhookDeliveryResource {
  private final WebhookGate gate;
  private final WebhookDeliveryService deliveries;

  WebhookDeliveryResource(WebhookGate gate, WebhookDeliveryService deliveries) {
    this.gate = gate;
    this.deliveries = deliveries;
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "deliverFacts",
      summary = "Push facts, signed as Standard Webhooks say",
      description =
          "No bearer token: sign webhook-id.webhook-timestamp.body with the secret of the source"
              + " (HMAC-SHA256). Facts are taken in as by the bulk resources. A delivery that comes"
              + " again under its id is answered as the first time and has no effect.")
  @APIResponse(
      responseCode = "207",
      description = "What became of each fact",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BulkResult.class)))
  public RestResponse<BulkResult> receive(
      @PathParam("source") @Parameter(description = "Source of the facts", example = "crm")
          String source,
      @HeaderParam("webhook-id")
          @Parameter(
              description = "Names the delivery, also when it is sent again",
              required = true)
          @Nullable String id,
      @HeaderParam("webhook-timestamp")
          @Parameter(
              description = "Seconds since 1970; at most 5 minutes from now",
              required = true)
          @Nullable String timestamp,
      @HeaderParam("webhook-signature")
          @Parameter(
              description = "v1, and the signature in Base64; several are divided by spaces",
              required = true)
          @Nullable String signatures,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = WebhookFacts.class),
                      example = WebhookFacts.EXAMPLE))
          InputStream body) {
    return deliveries
        .receive(source, gate.admit(source, id, timestamp, signatures, body))
        .response();
  }
}
