package org.annum.metrics.webhook;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.annum.kit.etag.ETags;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/fact-webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class FactWebhookResource {
  private static final long FIRST_VERSION = 1;

  private final FactWebhookService webhooks;

  FactWebhookResource(FactWebhookService webhooks) {
    this.webhooks = webhooks;
  }

  @GET
  @PermissionsAllowed("facts:read")
  @Operation(operationId = "listFactWebhooks", summary = "List who may push facts, and who did")
  public Page<FactWebhookResponse> list(
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return webhooks.list(PageRequest.of(limit, cursor, "fact webhooks"));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "createFactWebhook",
      summary = "Let a system push facts",
      description = "The answer tells the secret, which nobody can read again. Give it the sender.")
  public RestResponse<FactWebhookSecretResponse> create(
      @NotNull @Valid CreateFactWebhookRequest request) {
    FactWebhookSecretResponse created = webhooks.create(request.source());
    return ETags.created(
        created, FIRST_VERSION, URI.create("/v1/fact-webhooks/" + created.source()));
  }

  @GET
  @Path("{source}")
  @PermissionsAllowed("facts:read")
  @Operation(operationId = "getFactWebhook", summary = "Show a webhook and what it brought")
  public RestResponse<FactWebhookResponse> get(
      @PathParam("source") @Parameter(description = "Its source", example = "crm") String source) {
    FactWebhookResponse webhook = webhooks.get(source);
    return ETags.ok(webhook, webhook.version());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{source}")
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "putFactWebhook",
      summary = "Close a webhook, or open it again with the secrets it had")
  public RestResponse<FactWebhookResponse> enable(
      @PathParam("source") @Parameter(description = "Its source", example = "crm") String source,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to change")
          @Nullable String ifMatch,
      @NotNull @Valid PutFactWebhookRequest request) {
    FactWebhookResponse webhook =
        webhooks.enable(source, ExpectedVersion.parse(ifMatch), request.enabled());
    return ETags.ok(webhook, webhook.version());
  }

  @DELETE
  @Path("{source}")
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "deleteFactWebhook",
      summary = "Remove a webhook and its secrets; its facts stay")
  public void delete(
      @PathParam("source") @Parameter(description = "Its source", example = "crm") String source,
      @HeaderParam("If-Match") @Parameter(description = "ETag of the version to delete")
          @Nullable String ifMatch) {
    webhooks.delete(source, ExpectedVersion.parse(ifMatch));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{source}/secrets")
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "rotateFactWebhookSecret",
      summary = "Replace the secret of a webhook",
      description =
          "Both are accepted for a while, so that no delivery is lost. With 0 hours the old one is"
              + " refused at once.")
  public RestResponse<FactWebhookSecretResponse> rotate(
      @PathParam("source") @Parameter(description = "Its source", example = "crm") String source,
      @NotNull @Valid RotateSecretRequest request) {
    return RestResponse.status(
        RestResponse.Status.CREATED, webhooks.rotate(source, request.overlap()));
  }
}
