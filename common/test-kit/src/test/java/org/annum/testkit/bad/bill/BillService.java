package org.annum.testkit.bad.bill;

import org.annum.testkit.bad.order.OrderStore;

public class BillService {
  private final OrderStore store;

  public BillService(OrderStore store) {
    this.store = store;
  }

  public String bill() {
    return store.read();
  }
}
