package org.annum.kit.operation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Submits operations as services do. */
@Path("/v1/test-imports")
class ImportResource {
  private final Operations operations;

  ImportResource(Operations operations) {
    this.operations = operations;
  }

  @POST
  @Authenticated
  @Consumes(MediaType.WILDCARD)
  public RestResponse<Operation> submit(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @QueryParam("kind") String kind,
      @QueryParam("name") String name,
      InputStream file) {
    return operations.accepted(operations.submit(key, kind, Map.of("name", name), file));
  }
}
