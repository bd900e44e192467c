package org.annum.metrics.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.annum.kit.consumer.IncomingEvent;
import org.annum.testkit.EventContract;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class EmployeeConsumerTest {
  private static final String TOPIC = "annum.people.v1";

  @Inject EmployeeConsumer consumer;
  @Inject Employees employees;
  @Inject Jdbi jdbi;

  @Test
  void shouldKnowSomebodyAndTheirManagersOnceTold() {
    String id = newId();
    consumer.apply(List.of(event(id, 1, body(id, 1, "M1"))));

    assertThat(isKnown(id)).isTrue();
    assertThat(manages("M1", id)).isTrue();
    assertThat(manages("M2", id)).isFalse();
  }

  @Test
  void shouldIgnoreWhatIsNotNewer() {
    String id = newId();
    consumer.apply(List.of(event(id, 5, body(id, 5, "M5"))));

    consumer.apply(List.of(event(id, 4, body(id, 4, "M4"))));
    consumer.apply(List.of(event(id, 5, body(id, 5, "M-other"))));

    assertThat(manages("M5", id)).isTrue();
    assertThat(manages("M4", id)).isFalse();
    assertThat(manages("M-other", id)).isFalse();
  }

  @Test
  void shouldForgetSomebodyForGoodWhenALateDuplicateFollowsTheDeletion() {
    String id = newId();
    consumer.apply(List.of(event(id, 1, body(id, 1, "M1"))));

    consumer.apply(List.of(event(id, 2, null)));
    consumer.apply(List.of(event(id, 1, body(id, 1, "M1"))));

    assertThat(isKnown(id)).isFalse();
    assertThat(manages("M1", id)).isFalse();
  }

  @Test
  void shouldApplyManyAtOnceEachByItsOwnVersion() {
    String one = newId();
    String two = newId();
    consumer.apply(List.of(event(one, 3, body(one, 3, "M3"))));

    consumer.apply(List.of(event(one, 2, body(one, 2, "M2")), event(two, 1, body(two, 1, "M1"))));

    assertThat(manages("M3", one)).isTrue();
    assertThat(manages("M1", two)).isTrue();
  }

  private static IncomingEvent event(String id, long version, @Nullable String body) {
    EventContract.check(TOPIC, body);
    return new IncomingEvent(TOPIC, id, "org.annum.employee", version, body);
  }

  private static String body(String id, long version, String manager) {
    return """
    {"employeeId": "%s", "version": %d, "name": "李晓", "startDate": "2022-03-01", "endDate": null,
     "assignments": [{"validFrom": "2022-03-01", "validTo": null, "position": "销售助理",
       "team": "east-1", "managerId": "%s"}]}
    """
        .formatted(id, version, manager);
  }

  private boolean isKnown(String id) {
    return jdbi.withHandle(handle -> employees.known(handle, Set.of(id))).contains(id);
  }

  private boolean manages(String manager, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select manages(:manager, :id, '2024-06-01', '2024-06-01')")
                .bind("manager", manager)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
  }

  private static String newId() {
    return "C-" + UUID.randomUUID();
  }
}
