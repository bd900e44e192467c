package org.annum.metrics.intake;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.annum.kit.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/import-profiles")
@Tag(name = "Imports")
class ImportProfileResource {
  private final FactImportService imports;

  ImportProfileResource(FactImportService imports) {
    this.imports = imports;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listImportProfiles", summary = "List the ways of reading files")
  public Page<ImportProfileResponse> list() {
    return new Page<>(imports.profiles(), null);
  }
}
