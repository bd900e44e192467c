package org.annum.metrics.arrival;

import java.util.List;

/** What identifies some facts: their sources, and their ids there in the same order. */
public record FactIds(List<String> sources, List<String> externalIds) {

  public FactIds {
    sources = List.copyOf(sources);
    externalIds = List.copyOf(externalIds);
  }
}
