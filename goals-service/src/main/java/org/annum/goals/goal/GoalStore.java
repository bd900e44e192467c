package org.annum.goals.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.annum.kit.audit.Audit;
import org.annum.kit.outbox.Outbox;
import org.annum.kit.outbox.OutboxEvent;

/** The only writer of goals: each change leaves its event in the same transaction. */
@ApplicationScoped
class GoalStore {
  private static final String TOPIC = "annum.goals.v1";
  private static final String TYPE = "org.annum.goal";

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
