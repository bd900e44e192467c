package org.annum.kit.erasure;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.ServicePath;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/services/{service}/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation of the service")
class ErasureResource {
  private final ErasureService erasures;
  private final ServicePath path;

  ErasureResource(ErasureService erasures, ServicePath path) {
    this.erasures = erasures;
    this.path = path;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("people:erase")
  @Operation(
      operationId = "erasePerson",
      summary = "Remove for good what this service keeps about a person",
      description =
          "Delete the person at goals-service first: of somebody who is still there nothing is"
              + " erased. What was published is withdrawn, and the audit trail keeps how much was"
              + " removed. Asked for again, it removes what came since.")
  public Erasure erase(
      @PathParam("service") String service, @NotNull @Valid ErasureRequest request) {
    path.require(service);
    return erasures.erase(request.personId());
  }
}
