package org.annum.metrics.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annum.kit.outbox.OutboxEvent;
import org.annum.metrics.activity.model.Activity;
import org.annum.metrics.activity.model.Priority;
import org.annum.metrics.intake.FactIntake;
import org.annum.metrics.intake.StoredFact;
import org.jdbi.v3.core.Handle;

/**
 * Completed activities of an announced type are published; one that was, and is so no more, is
 * published as a deletion.
 */
final class Announcements implements FactIntake.Announcer<Activity> {
  private static final String TYPE = "org.annum.activity";

  private final Set<String> types;

  private Announcements(Set<String> types) {
    this.types = types;
  }

  static Announcements of(Handle handle) {
    return new Announcements(
        handle.createQuery(ActivitySql.ANNOUNCED_TYPES).mapTo(String.class).set());
  }

  @Override
  public List<OutboxEvent> events(List<StoredFact<Activity>> stored) {
    List<OutboxEvent> events = new ArrayList<>(stored.size());
    for (StoredFact<Activity> activity : stored) {
      boolean announced =
          activity.fact().completedAt().isPresent() && types.contains(activity.fact().type());
      if (announced || activity.announced()) {
        events.add(event(activity.fact(), activity.version(), announced));
      }
    }
    return events;
  }

  private static OutboxEvent event(Activity activity, long version, boolean announced) {
    String id = activity.source() + ":" + activity.externalId();
    Body body = announced ? Body.of(id, version, activity) : null;
    return new OutboxEvent(ActivityTopic.NAME, id, TYPE, version, body);
  }

  /** What the topic's contract says. */
  private record Body(
      String activityId,
      long version,
      String employeeId,
      String type,
      Optional<String> customer,
      Priority priority,
      Instant dueAt,
      Optional<Instant> completedAt,
      boolean accurate) {

    static Body of(String id, long version, Activity activity) {
      return new Body(
          id,
          version,
          activity.employeeId(),
          activity.type(),
          activity.customer(),
          activity.priority(),
          activity.dueAt(),
          activity.completedAt(),
          activity.accurate().orElse(false));
    }
  }
}
