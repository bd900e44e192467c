package org.annum.kit.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets a worker ask for the configured {@link Limits} in its constructor. */
@ApplicationScoped
class LimitsProducer {

  @Produces
  @Singleton
  Limits limits(TableConfig config) {
    return new Limits(
        config.maxFileSize().asLongValue(),
        config.maxInflatedSize().asLongValue(),
        config.maxRatio(),
        config.maxZipEntries(),
        config.maxRows(),
        config.maxColumns(),
        config.maxCellLength());
  }
}
