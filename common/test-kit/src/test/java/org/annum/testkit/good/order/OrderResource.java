package org.annum.testkit.good.order;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.annum.testkit.good.order.model.Amount;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
class OrderResource {
  private final OrderService orders;

  OrderResource(OrderService orders) {
    this.orders = orders;
  }

  @GET
  @PermissionsAllowed("orders:read")
  @Operation(operationId = "getOrder", summary = "Get the order")
  public Amount get() {
    return orders.order();
  }
}
