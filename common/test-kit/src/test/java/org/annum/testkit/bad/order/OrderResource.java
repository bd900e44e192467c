package org.annum.testkit.bad.order;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

class OrderResource {
  private final OrderStore store;

  OrderResource(OrderStore store) {
    this.store = store;
  }

  @GET
  public String undescribed() {
    return store.read();
  }

  @POST
  @Operation(operationId = "", summary = "No id")
  public String unnamed(InputStream body) {
    return body.toString();
  }
}
