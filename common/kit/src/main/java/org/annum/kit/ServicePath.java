package org.annum.kit;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.problem.Refusal;

/** The {@code {service}} of administrative paths: each service answers for itself only. */
@ApplicationScoped
public class ServicePath {
  private final SuiteConfig config;

  ServicePath(SuiteConfig config) {
    this.config = config;
  }

  /** Refuses (404) a path that names another service. */
  public void require(String service) {
    if (!config.service().equals(service)) {
      throw Refusal.notFound("service.unknown", service);
    }
  }
}
