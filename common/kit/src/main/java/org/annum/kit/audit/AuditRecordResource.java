package org.annum.kit.audit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/services/{service}/audit-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation of the service")
class AuditRecordResource {
  private final AuditService audit;

  AuditRecordResource(AuditService audit) {
    this.audit = audit;
  }

  @GET
  @PermissionsAllowed("audit:read")
  @Operation(operationId = "listAuditRecords", summary = "List audit records, newest first")
  public Page<AuditRecord> list(
      @PathParam("service") String service,
      @BeanParam AuditFilter filter,
      @QueryParam("limit") @Parameter(description = "1 to 500, 50 by default")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    return audit.page(service, filter, limit, cursor);
  }

  @GET
  @Path("verification")
  @PermissionsAllowed("audit:read")
  @Operation(operationId = "verifyAuditRecords", summary = "Recompute the hash chain")
  public AuditVerification verify(@PathParam("service") String service) {
    return audit.verify(service);
  }
}
