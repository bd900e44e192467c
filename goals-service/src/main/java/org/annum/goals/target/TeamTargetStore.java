package org.annum.goals.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.audit.Audit;
import org.annum.kit.outbox.Outbox;
import org.annum.kit.outbox.OutboxEvent;
import org.annum.kit.reemission.ReEmissionSource;
import org.jspecify.annotations.Nullable;

/** The only writer of team targets: each change leaves its event in the same transaction. */
@ApplicationScoped
class TeamTargetStore implements ReEmissionSource {
  private static final String TOPIC = "annum.goals.v1";
  private static final String TYPE = "org.annum.team-target";
  private static final int PORTION = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final TeamTargetRepository targets;
  private final Outbox outbox;
  private final Audit audit;

  TeamTargetStore(TeamTargetRepository targets, Outbox outbox, Audit audit) {
    this.targets = targets;
    this.outbox = outbox;
    this.audit = audit;
  }

  void save(Collection<TeamTarget> changed) {
    targets.persist(changed);
    // The version of the event is the one the flush gives.
    targets.flush();
    outbox.append(changed.stream().map(TeamTargetStore::event).toList());
    changed.forEach(this::note);
  }

  void delete(TeamTarget target) {
    target.delete();
    save(List.of(target));
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public @Nullable String emit(@Nullable String after) {
    List<TeamTarget> next =
        targets.lockNext(after == null ? BEFORE_ALL : UUID.fromString(after), PORTION);
    outbox.append(next.stream().map(TeamTargetStore::event).toList());
    return next.isEmpty() ? null : next.get(next.size() - 1).id().toString();
  }

  private static OutboxEvent event(TeamTarget target) {
    String key = target.id().toString();
    return target.isDeleted()
        ? OutboxEvent.deletion(TOPIC, key, TYPE, target.version())
        : new OutboxEvent(TOPIC, key, TYPE, target.version(), TeamTargetSnapshot.of(target));
  }

  private void note(TeamTarget target) {
    audit.record(
        target.isDeleted() ? "team-target.deleted" : "team-target.saved",
        "team-target",
        target.id().toString(),
        Map.of("version", target.version()));
  }
}
