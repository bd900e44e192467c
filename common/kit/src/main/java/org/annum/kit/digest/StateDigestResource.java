package org.annum.kit.digest;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.annum.kit.ServicePath;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/services/{service}/state-digests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation of the service")
class StateDigestResource {
  private final StateDigestService digests;
  private final ServicePath path;

  StateDigestResource(StateDigestService digests, ServicePath path) {
    this.digests = digests;
    this.path = path;
  }

  @GET
  @PermissionsAllowed("suite:operate")
  @Operation(
      operationId = "getStateDigests",
      summary = "Compare what services hold of the state they share")
  public StateDigests get(
      @PathParam("service") String service,
      @QueryParam("keyPrefix") @Parameter(description = "Only keys that begin so")
          @Nullable String keyPrefix) {
    path.require(service);
    return digests.digests(keyPrefix);
  }
}
