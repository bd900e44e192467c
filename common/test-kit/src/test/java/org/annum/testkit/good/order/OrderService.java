package org.annum.testkit.good.order;

import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import org.annum.testkit.good.order.model.Amount;

public class OrderService {
  private final OrderStore store;

  OrderService(OrderStore store) {
    this.store = store;
  }

  @Transactional
  public Amount order() {
    return new Amount(BigDecimal.valueOf(store.save().getEpochSecond()));
  }
}
