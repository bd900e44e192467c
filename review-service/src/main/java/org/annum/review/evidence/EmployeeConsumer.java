package org.annum.review.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annum.kit.consumer.EventHandler;
import org.annum.kit.consumer.IncomingEvent;
import org.annum.review.evidence.model.Assignment;
import org.annum.review.evidence.model.Person;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps the people with their reporting lines. */
@ApplicationScoped
class EmployeeConsumer implements EventHandler {
  static final String TOPIC = "annum.people.v1";

  private static final String UPSERT =
      """
      insert into employee_view as v (employee_id, version, erased, doc)
      select t.employee_id, t.version, t.doc is null, t.doc::jsonb
        from unnest(:keys::text[], :versions::bigint[], :docs::text[]) as t (employee_id, version, doc)
          on conflict (employee_id)
          do update set version = excluded.version, erased = excluded.erased, doc = excluded.doc
       where v.version < excluded.version
      returning v.employee_id
      """;

  private static final String DELETE_ASSIGNMENTS =
      """
      delete from assignment_view where employee_id = any (:employees)
      """;

  private static final String INSERT_ASSIGNMENT =
      """
      insert into assignment_view (employee_id, valid_from, valid_to, team, manager_id)
      values (:employeeId, :validFrom, :validTo, :team, :managerId)
      """;

  private final Jdbi jdbi;
  private final EvidenceScopes scopes;
  private final EvidenceChanges changes;

  EmployeeConsumer(Jdbi jdbi, EvidenceScopes scopes, EvidenceChanges changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.changes = changes;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    List<Person> people =
        events.stream()
            .filter(event -> !event.isDeletion())
            .map(event -> event.bodyAs(Person.class))
            .toList();
    Set<String> changed = jdbi.withHandle(handle -> store(handle, events, people));
    changes.mark(scopes.yearsOf(changed));
  }

  private static Set<String> store(Handle handle, List<IncomingEvent> events, List<Person> people) {
    Set<String> changed =
        EventColumns.of(events).bindTo(handle.createQuery(UPSERT)).mapTo(String.class).set();
    if (changed.isEmpty()) {
      return changed;
    }
    handle
        .createUpdate(DELETE_ASSIGNMENTS)
        .bindArray("employees", String.class, new ArrayList<>(changed))
        .execute();
    PreparedBatch batch = handle.prepareBatch(INSERT_ASSIGNMENT);
    people.stream()
        .filter(person -> changed.contains(person.employeeId()))
        .forEach(person -> person.assignments().forEach(each -> add(batch, person, each)));
    batch.execute();
    return changed;
  }

  private static void add(PreparedBatch batch, Person person, Assignment assignment) {
    batch
        .bind("employeeId", person.employeeId())
        .bind("validFrom", assignment.validFrom())
        .bind("validTo", assignment.validTo())
        .bind("team", assignment.team())
        .bind("managerId", assignment.managerId())
        .add();
  }
}
