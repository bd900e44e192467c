package org.annum.feedback.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.annum.testkit.EventContract;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events from the real broker, as they come: again, late, broken. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EmployeeConsumerTest {
  private static final String MANAGES =
      """
      select manages(:manager, :employee, cast(:first as date), cast(:last as date))
      """;

  private final People people;
  private final Jdbi jdbi;

  EmployeeConsumerTest(People people, Jdbi jdbi) {
    this.people = people;
    this.jdbi = jdbi;
  }

  @BeforeAll
  static void createTopic() throws InterruptedException, ExecutionException {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()))) {
      if (!admin.listTopics().names().get().contains(EmployeeConsumer.TOPIC)) {
        admin.createTopics(List.of(new NewTopic(EmployeeConsumer.TOPIC, 1, (short) 1))).all().get();
      }
    }
  }

  @Test
  void shouldKnowWhoReportedToWhomOnADay() {
    String employee = "K" + System.nanoTime();
    publish(employee, 1, employee(employee, 1, "M-old", "2024-06-30", "M-new"));
    awaitKnown(employee, true);

    assertThat(manages("M-old", employee, "2024-06-30")).isTrue();
    assertThat(manages("M-old", employee, "2024-07-01")).isFalse();
    assertThat(manages("M-new", employee, "2024-06-30")).isFalse();
    assertThat(manages("M-new", employee, "2024-07-01")).isTrue();
  }

  @Test
  void shouldNotCountTwoLinesThatNeverHeldOnTheSameDay() {
    String employee = "K" + System.nanoTime();
    String manager = employee + "-manager";
    publish(employee, 1, employee(employee, 1, manager, "2024-06-30", "M-other"));
    publish(manager, 1, employee(manager, 1, "M-first", "2024-06-30", "M-second"));
    awaitKnown(manager, true);

    assertThat(manages("M-first", employee, "2024-06-30")).isTrue();
    assertThat(manages("M-second", employee, "2024-01-01", "2024-12-31")).isFalse();
  }

  @Test
  void shouldIgnoreWhatIsLateOrRepeatedAlsoAfterADeletion() {
    String employee = "K" + System.nanoTime();
    String marker = employee + "-marker";
    publish(employee, 2, employee(employee, 2, "M-old", "2024-06-30", "M-two"));
    awaitKnown(employee, true);

    publish(employee, 1, employee(employee, 1, "M-old", "2024-06-30", "M-one"));
    publish(employee, 2, employee(employee, 2, "M-old", "2024-06-30", "M-two"));
    publish(marker, 1, employee(marker, 1, "M-old", "2024-06-30", "M-one"));
    awaitKnown(marker, true);
    assertThat(manages("M-two", employee, "2024-12-31")).isTrue();

    publish(employee, 3, null);
    awaitKnown(employee, false);
    publish(employee, 2, employee(employee, 2, "M-old", "2024-06-30", "M-two"));
    publish(marker, 2, null);
    awaitKnown(marker, false);
    assertThat(people.known(Set.of(employee))).isEmpty();
    assertThat(manages("M-two", employee, "2024-12-31")).isFalse();
  }

  @Test
  void shouldSetABrokenEventAsideAndGoOn() {
    String broken = "K" + System.nanoTime();
    String good = broken + "-good";
    publish(broken, 1, "{\"employeeId\": 7, \"assignments\": \"none\"}");
    publish(good, 1, employee(good, 1, "M-old", "2024-06-30", "M-new"));

    awaitKnown(good, true);

    assertThat(people.known(Set.of(broken))).isEmpty();
    long letters =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from event_dead_letter where message_key = :key")
                    .bind("key", broken)
                    .mapTo(Long.class)
                    .one());
    assertThat(letters).isEqualTo(1);
  }

  private void awaitKnown(String employeeId, boolean known) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> people.known(Set.of(employeeId)).isEmpty() != known);
  }

  private boolean manages(String manager, String employee, String day) {
    return manages(manager, employee, day, day);
  }

  private boolean manages(String manager, String employee, String first, String last) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MANAGES)
                .bind("manager", manager)
                .bind("employee", employee)
                .bind("first", first)
                .bind("last", last)
                .mapTo(Boolean.class)
                .one());
  }

  private static String employee(
      String id, long version, String firstManager, String until, String secondManager) {
    String body =
        """
        {"employeeId": "%s", "version": %d, "name": "李晓", "startDate": "2022-03-01",
         "endDate": null, "assignments": [
          {"validFrom": "2022-03-01", "validTo": "%s", "position": "销售助理", "team": "east-1",
           "managerId": "%s"},
          {"validFrom": "2024-07-01", "validTo": null, "position": "销售助理", "team": "east-1",
           "managerId": "%s"}]}
        """
            .formatted(id, version, until, firstManager, secondManager);
    EventContract.check(EmployeeConsumer.TOPIC, body);
    return body;
  }

  private static void publish(String key, long version, @Nullable String body) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      ProducerRecord<String, String> message =
          new ProducerRecord<>(EmployeeConsumer.TOPIC, key, body);
      List.of(
              new RecordHeader("ce_specversion", bytes("1.0")),
              new RecordHeader("ce_id", bytes(key + "-" + version)),
              new RecordHeader("ce_source", bytes("/annum/goals")),
              new RecordHeader("ce_type", bytes("org.annum.employee")),
              new RecordHeader("ce_subject", bytes(key)),
              new RecordHeader("ce_sequence", bytes(Long.toString(version))))
          .forEach(message.headers()::add);
      producer.send(message).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("not published", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
