package org.annum.testkit.bad.order;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.annum.testkit.bad.bill.BillService;
import org.annum.testkit.good.order.OrderService;
import org.eclipse.microprofile.config.ConfigProvider;

class Careless {
  @Inject OrderService ofAnotherService;

  BillService bills = new BillService(new OrderStore());

  @Transactional
  String everythingAtOnce() {
    System.out.println(bills.bill());
    return Instant.now() + UUID.randomUUID().toString() + ConfigProvider.getConfig();
  }
}
