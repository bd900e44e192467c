package org.annum.metrics.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.annum.kit.consumer.EventHandler;
import org.annum.kit.consumer.IncomingEvent;
import org.annum.kit.digest.StateDigestSource;
import org.jspecify.annotations.Nullable;

/** Keeps the view of people up to date with what goals-service publishes. */
@ApplicationScoped
class EmployeeConsumer implements EventHandler, StateDigestSource {
  private static final String TOPIC = "annum.people.v1";

  private final EmployeeStore store;

  EmployeeConsumer(EmployeeStore store) {
    this.store = store;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public String sql() {
    return """
    select employee_id as key, version from employee where not erased
    """;
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    store.save(events.stream().map(EmployeeConsumer::state).toList());
  }

  private static EmployeeState state(IncomingEvent event) {
    if (event.isDeletion()) {
      return new EmployeeState(event.key(), event.version(), true, null, null, List.of());
    }
    Body body = event.bodyAs(Body.class);
    return new EmployeeState(
        event.key(),
        event.version(),
        false,
        body.startDate(),
        body.endDate(),
        Objects.requireNonNullElse(body.assignments(), List.of()));
  }

  /** What this service reads of an employee event. */
  record Body(
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate,
      @Nullable List<EmployeeState.Line> assignments) {}
}
