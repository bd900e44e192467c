package org.annum.kit.outbox;

import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Decides in the database, by the database's clock, which relay publishes. */
final class OutboxLeases {
  private static final String ACQUIRE =
      """
      with free as (
        select id from outbox_lease
        where lease_until < clock_timestamp() or owner = :owner
        for update skip locked
      )
      update outbox_lease lease
      set owner = :owner, epoch = epoch + 1,
          lease_until = clock_timestamp() + make_interval(secs => :seconds)
      from free
      where lease.id = free.id
      returning lease.epoch
      """;

  private static final String RENEW =
      """
      update outbox_lease
      set lease_until = clock_timestamp() + make_interval(secs => :seconds)
      where owner = :owner and epoch = :epoch
      """;

  private static final String RELEASE =
      """
      update outbox_lease
      set lease_until = '-infinity'
      where owner = :owner and epoch = :epoch
      """;

  private final Jdbi jdbi;
  private final double seconds;

  OutboxLeases(Jdbi jdbi, Duration duration) {
    this.jdbi = jdbi;
    this.seconds = duration.toMillis() / 1000.0;
  }

  /** Gets the lease when it is free, expired or this owner's own. */
  Optional<Lease> acquire(String owner) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(ACQUIRE)
                    .bind("owner", owner)
                    .bind("seconds", seconds)
                    .mapTo(Long.class)
                    .findOne())
        .map(epoch -> new Lease(owner, epoch));
  }

  /** Returns false when the lease is somebody else's by now. */
  boolean renew(Lease lease) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(RENEW)
                    .bind("owner", lease.owner())
                    .bind("epoch", lease.epoch())
                    .bind("seconds", seconds)
                    .execute()
                == 1);
  }

  /** Lets the next relay begin at once. */
  void release(Lease lease) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(RELEASE)
                .bind("owner", lease.owner())
                .bind("epoch", lease.epoch())
                .execute());
  }
}
