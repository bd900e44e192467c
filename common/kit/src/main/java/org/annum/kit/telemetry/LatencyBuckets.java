package org.annum.kit.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** Counts requests by how long they took, so that a percentile over all replicas can be told. */
@Singleton
class LatencyBuckets implements MeterFilter {
  private static final String REQUESTS = "http.server.requests";

  private static final double[] UPPER_BOUNDS =
      Stream.of("PT0.01S", "PT0.05S", "PT0.1S", "PT0.25S", "PT0.5S", "PT1S", "PT2.5S", "PT10S")
          .mapToDouble(bound -> Duration.parse(bound).toNanos())
          .toArray();

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    return id.getName().equals(REQUESTS)
        ? DistributionStatisticConfig.builder()
            .serviceLevelObjectives(UPPER_BOUNDS)
            .build()
            .merge(config)
        : config;
  }
}
