package org.annum.kit.telemetry;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures from the database on a thread of its own. A scrape that read them itself would wait
 * for a connection just when there is none, and nobody would see why.
 */
@ApplicationScoped
public class Sampler {
  private final TelemetryConfig config;
  private final List<Sample<?>> samples = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "annum-sampler");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable ScheduledFuture<?> schedule;

  Sampler(TelemetryConfig config) {
    this.config = config;
  }

  /**
   * Figures that are read again and again from the start of the service on.
   *
   * @param name for the log
   */
  public <T> Sample<T> sample(String name, Supplier<T> reading) {
    Sample<T> sample = new Sample<>(name, reading);
    samples.add(sample);
    return sample;
  }

  void start(@Observes StartupEvent event) {
    schedule =
        executor.scheduleWithFixedDelay(
            () -> samples.forEach(Sample::refresh),
            0,
            config.interval().toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(true);
    }
    executor.shutdownNow();
  }
}
