package org.annum.review.template;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/review-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review templates")
class TemplateResource {
  private final Templates templates;

  TemplateResource(Templates templates) {
    this.templates = templates;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listReviewTemplates", summary = "List the templates of reviews")
  public Page<TemplateResponse> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return TemplatePages.page(templates.all(), PageRequest.of(limit, cursor));
  }

  @GET
  @Path("{templateId}")
  @Authenticated
  @Operation(operationId = "getReviewTemplate", summary = "Get a template of reviews")
  public TemplateResponse get(String templateId) {
    return TemplateResponse.from(templates.get(templateId));
  }
}
