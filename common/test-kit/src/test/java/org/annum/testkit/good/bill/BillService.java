package org.annum.testkit.good.bill;

import org.annum.testkit.good.order.OrderService;
import org.annum.testkit.good.order.model.Amount;

class BillService {
  private final OrderService orders;

  BillService(OrderService orders) {
    this.orders = orders;
  }

  Amount bill() {
    return orders.order();
  }
}
