package org.annum.metrics.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.annum.metrics.measure.model.MeasureLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The library in memory. Whether it changed is asked of the database once a second at most, so a
 * change made at another replica is seen here a second later; what computes rollups reads the
 * definitions themselves and never sees an old one.
 */
@ApplicationScoped
class LibraryCache {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final MeasureRepository measures;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transactions;
  private volatile @Nullable Loaded loaded;

  LibraryCache(
      MeasureRepository measures, Clock clock, TransactionSynchronizationRegistry transactions) {
    this.measures = measures;
    this.clock = clock;
    this.transactions = transactions;
  }

  MeasureLibrary library() {
    Loaded current = loaded;
    Instant now = clock.instant();
    if (current == null || !now.isBefore(current.checkedAt().plus(FRESH))) {
      current = load(current, now);
      loaded = current;
    }
    return current.library();
  }

  /** Lets a change that the caller's transaction makes be seen here as soon as it is committed. */
  void expireAfterCommit() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // The change is not there yet.
          }

          @Override
          public void afterCompletion(int status) {
            loaded = null;
          }
        });
  }

  // The version is read first: a change in between is found by the next look.
  private Loaded load(@Nullable Loaded before, Instant now) {
    long version = measures.libraryVersion();
    return before != null && before.version() == version
        ? new Loaded(version, before.library(), now)
        : new Loaded(version, measures.library(), now);
  }

  private record Loaded(long version, MeasureLibrary library, Instant checkedAt) {}
}
