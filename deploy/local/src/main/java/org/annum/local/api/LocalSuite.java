package org.annum.local.api;

import java.net.URI;
import org.annum.local.stack.Ports;
import org.annum.local.stack.Probe;
import org.annum.local.stack.Service;
import org.annum.local.token.TokenIssuer;

/** The stack of this machine: a port for each service, tokens of its own key. */
public final class LocalSuite implements SuiteAddress {
  private final Probe probe = new Probe();
  private final Ports ports;
  private final TokenIssuer tokens;

  public LocalSuite(Ports ports, TokenIssuer tokens) {
    this.ports = ports;
    this.tokens = tokens;
  }

  @Override
  public String api(Service service) {
    return "http://localhost:" + ports.http(service);
  }

  @Override
  public String publicAddress(String path) {
    return api(Service.REVIEW) + path;
  }

  @Override
  public boolean isReady(Service service) {
    return probe.isUp(
        URI.create("http://localhost:%d/q/health/ready".formatted(ports.management(service))));
  }

  @Override
  public String token() {
    return tokens.operator();
  }
}
