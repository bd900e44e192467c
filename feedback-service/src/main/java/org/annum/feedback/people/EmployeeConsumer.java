package org.annum.feedback.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.annum.kit.consumer.EventHandler;
import org.annum.kit.consumer.IncomingEvent;

/** Follows the people of goals-service. */
@ApplicationScoped
class EmployeeConsumer implements EventHandler {
  static final String TOPIC = "annum.people.v1";

  private final EmployeeStore store;

  EmployeeConsumer(EmployeeStore store) {
    this.store = store;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    List<EmployeeRow> employees = new ArrayList<>();
    List<EmployeeRow.Line> lines = new ArrayList<>();
    for (IncomingEvent event : events) {
      employees.add(new EmployeeRow(event.key(), event.version(), event.isDeletion()));
      if (!event.isDeletion()) {
        lines.addAll(lines(event.key(), event.bodyAs(EmployeeEvent.class)));
      }
    }
    store.apply(employees, lines);
  }

  private static List<EmployeeRow.Line> lines(String employeeId, EmployeeEvent employee) {
    List<EmployeeRow.Line> lines = new ArrayList<>();
    for (EmployeeEvent.Assignment assignment : employee.assignments()) {
      String managerId = assignment.managerId();
      if (managerId != null) {
        lines.add(
            new EmployeeRow.Line(
                employeeId, assignment.validFrom(), assignment.validTo(), managerId));
      }
    }
    return lines;
  }
}
