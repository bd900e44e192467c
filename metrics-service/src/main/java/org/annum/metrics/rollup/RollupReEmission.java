package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.annum.kit.outbox.Outbox;
import org.annum.kit.reemission.ReEmissionSource;
import org.annum.metrics.rollup.model.KnownFigure;
import org.annum.metrics.rollup.model.RollupKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Publishes rollups again as they are, one employee after the other. */
@ApplicationScoped
class RollupReEmission implements ReEmissionSource {
  private final Jdbi jdbi;
  private final RollupRows rows;
  private final Outbox outbox;

  RollupReEmission(Jdbi jdbi, RollupRows rows, Outbox outbox) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.outbox = outbox;
  }

  @Override
  public String topic() {
    return RollupEvents.TOPIC;
  }

  @Override
  public @Nullable String emit(@Nullable String after) {
    return jdbi.withHandle(handle -> emit(handle, after));
  }

  private @Nullable String emit(Handle handle, @Nullable String after) {
    Map<RollupKey, KnownFigure> held = rows.hold(handle, after);
    RollupEvents events = new RollupEvents(rows.definitions(handle));
    outbox.append(
        held.entrySet().stream()
            .map(
                one ->
                    events.event(one.getKey(), one.getValue().version(), one.getValue().figure()))
            .toList());
    return held.keySet().stream().map(RollupKey::employeeId).findFirst().orElse(null);
  }
}
