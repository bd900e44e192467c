package org.annum.metrics.vendor;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/fact-source-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
class SourceTemplateResource {
  private final SourceTemplates templates;

  SourceTemplateResource(SourceTemplates templates) {
    this.templates = templates;
  }

  @GET
  @PermissionsAllowed("sources:read")
  @Operation(
      operationId = "listFactSourceTemplates",
      summary = "List ready-made settings for vendors' systems",
      description =
          "Copy the settings of one, change what it names, and create a source with them.")
  public Page<SourceTemplate> list() {
    return new Page<>(templates.all(), null);
  }

  @GET
  @Path("{name}")
  @PermissionsAllowed("sources:read")
  @Operation(
      operationId = "getFactSourceTemplate",
      summary = "Get ready-made settings for a vendor's system")
  public SourceTemplate get(
      @PathParam("name") @Parameter(description = "The template", example = "salesforce")
          String name) {
    return templates.get(name);
  }
}
