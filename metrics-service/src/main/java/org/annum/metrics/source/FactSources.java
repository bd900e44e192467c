package org.annum.metrics.source;

import jakarta.enterprise.context.ApplicationScoped;

/** What other features ask about sources. */
@ApplicationScoped
public class FactSources {
  private final FactSourceService service;

  FactSources(FactSourceService service) {
    this.service = service;
  }

  /** Refuses a name that no source has. */
  public void require(String name) {
    service.get(name);
  }
}
