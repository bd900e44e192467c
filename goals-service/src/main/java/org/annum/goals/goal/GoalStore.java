package org.annum.goals.goal;

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

/** The only writer of goals: each change leaves its event in the same transaction. */
@ApplicationScoped
class GoalStore implements ReEmissionSource {
  private static final String TOPIC = "annum.goals.v1";
  private static final String TYPE = "org.annum.goal";
  private static final int PORTION = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final GoalRepository goals;
  private final Outbox outbox;
  private final Audit audit;

  GoalStore(GoalRepository goals, Outbox outbox, Audit audit) {
    this.goals = goals;
    this.outbox = outbox;
    this.audit = audit;
  }

  void save(Collection<Goal> changed) {
    goals.persist(changed);
    // The version of the event is the one the flush gives.
    goals.flush();
    outbox.append(changed.stream().map(GoalStore::event).toList());
    changed.forEach(this::note);
  }

  void delete(Collection<Goal> unwanted) {
    unwanted.forEach(Goal::delete);
    save(unwanted);
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public @Nullable String emit(@Nullable String after) {
    List<Goal> next = goals.lockNext(after == null ? BEFORE_ALL : UUID.fromString(after), PORTION);
    outbox.append(next.stream().map(GoalStore::event).toList());
    return next.isEmpty() ? null : next.get(next.size() - 1).id().toString();
  }

  private static OutboxEvent event(Goal goal) {
    String key = goal.id().toString();
    return goal.isDeleted()
        ? OutboxEvent.deletion(TOPIC, key, TYPE, goal.version())
        : new OutboxEvent(TOPIC, key, TYPE, goal.version(), GoalSnapshot.of(goal));
  }

  private void note(Goal goal) {
    audit.record(
        goal.isDeleted() ? "goal.deleted" : "goal.saved",
        "goal",
        goal.id().toString(),
        Map.of("employeeId", goal.employeeId(), "version", goal.version()));
  }
}
