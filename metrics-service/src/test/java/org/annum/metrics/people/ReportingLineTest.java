package org.annum.metrics.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Who counts as somebody's manager: the whole line above them, on the days in question. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReportingLineTest {
  private static final String MANAGES =
      """
      select manages(:manager, :person, cast(:first as date), cast(:last as date))
      """;

  private final TestPeople people;
  private final Jdbi jdbi;

  ReportingLineTest(TestPeople people, Jdbi jdbi) {
    this.people = people;
    this.jdbi = jdbi;
  }

  @Test
  void shouldCountTheManagersManagerButNobodyBesideOrBelow() {
    String person = people.employee();
    String manager = people.employee();
    String head = people.employee();
    String beside = people.employee();
    people.reports(person, manager, "2024-01-01", null);
    people.reports(beside, manager, "2024-01-01", null);
    people.reports(manager, head, "2024-01-01", null);

    assertThat(manages(head, person, "2024-03-01", "2024-03-31")).isTrue();
    assertThat(manages(beside, person, "2024-03-01", "2024-03-31")).isFalse();
    assertThat(manages(person, manager, "2024-03-01", "2024-03-31")).isFalse();
    assertThat(manages(person, head, "2024-03-01", "2024-03-31")).isFalse();
  }

  @Test
  void shouldCountAFormerManagersManagerOnTheirDaysOnly() {
    String person = people.employee();
    String manager = people.employee();
    String former = people.employee();
    String head = people.employee();
    people.reports(person, manager, "2024-01-01", null);
    people.reports(manager, former, "2024-01-01", "2024-06-30");
    people.reports(manager, head, "2024-07-01", null);

    assertThat(manages(former, person, "2024-06-30", "2024-06-30")).isTrue();
    assertThat(manages(former, person, "2024-07-01", "2024-07-01")).isFalse();
    assertThat(manages(head, person, "2024-06-30", "2024-06-30")).isFalse();
    assertThat(manages(head, person, "2024-07-01", "2024-07-01")).isTrue();
  }

  @Test
  void shouldNotCountTwoLinesThatNeverHeldOnTheSameDay() {
    String person = people.employee();
    String manager = people.employee();
    String head = people.employee();
    people.reports(person, manager, "2024-01-01", "2024-06-30");
    people.reports(manager, head, "2024-07-01", null);

    assertThat(manages(manager, person, "2024-01-01", "2024-12-31")).isTrue();
    assertThat(manages(head, person, "2024-01-01", "2024-12-31")).isFalse();
  }

  @Test
  void shouldEndWhenTheLineIsACircle() {
    String one = people.employee();
    String two = people.employee();
    people.reports(one, two, "2024-01-01", null);
    people.reports(two, one, "2024-01-01", null);

    assertThat(manages(two, one, "2024-03-01", "2024-03-31")).isTrue();
    assertThat(manages(people.employee(), one, "2024-03-01", "2024-03-31")).isFalse();
  }

  private boolean manages(String manager, String person, String first, String last) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MANAGES)
                .bind("manager", manager)
                .bind("person", person)
                .bind("first", first)
                .bind("last", last)
                .mapTo(Boolean.class)
                .one());
  }
}
