package org.annum.local;

import org.annum.local.stack.Ports;
import org.annum.local.stack.Service;

/** Where things are, as printed for people. */
final class Addresses {
  private Addresses() {}

  static String line(Service service, Ports ports) {
    return "%-17s %s  API page %s"
        .formatted(service.module(), api(service, ports), page(service, ports));
  }

  static String api(Service service, Ports ports) {
    return "http://localhost:" + ports.http(service);
  }

  static String page(Service service, Ports ports) {
    return "http://localhost:%d/q/swagger-ui".formatted(ports.management(service));
  }
}
