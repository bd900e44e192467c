package org.annum.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.annum.kit.outbox.RelayFixture.after;
import static org.annum.kit.outbox.RelayFixture.before;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.annum.embedded.KafkaBroker;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxRelayTest {
  private RelayFixture fixture = new RelayFixture();

  @AfterEach
  void stop() throws InterruptedException {
    fixture.stop();
  }

  @Test
  void shouldPublishCloudEventsInOrderWhenRowsAreWaiting() {
    // Given
    fixture.append("a", 1);
    fixture.append("b", 1);
    fixture.append(fixture.topic, "a", 2, null);

    // When
    fixture.start();

    // Then
    List<ConsumerRecord<byte[], byte[]>> events = read(3);
    assertThat(events).extracting(TopicReader::key).containsExactly("a", "b", "a");
    ConsumerRecord<byte[], byte[]> first = events.get(0);
    assertThat(new String(first.value(), UTF_8)).isEqualTo("{\"version\":1}");
    assertThat(TopicReader.header(first, "ce_specversion")).isEqualTo("1.0");
    assertThat(TopicReader.header(first, "ce_type")).isEqualTo("org.annum.test");
    assertThat(TopicReader.header(first, "ce_subject")).isEqualTo("a");
    assertThat(TopicReader.header(first, "ce_sequence")).isEqualTo("1");
    assertThat(TopicReader.header(first, "ce_id")).hasSize(36);
    assertThat(TopicReader.header(first, "ce_time")).endsWith("Z");
    assertThat(TopicReader.header(first, "content-type")).isEqualTo("application/json");
    assertThat(events.get(2).value()).isNull();
    assertThat(TopicReader.header(events.get(2), "ce_sequence")).isEqualTo("2");
    await().until(() -> fixture.count("outbox") == 0);
  }

  @Test
  void shouldNotAppendAStaleEventWhenARelaySleptPastItsLeaseBeforeSending() {
    // Given a relay that read version 1 and fell asleep
    Gate sleep = new Gate();
    fixture.append("a", 1);
    fixture.start(100, before("beginTransaction", sleep));
    sleep.awaitReached();

    // When another one takes over, publishes that and a newer version, and the first wakes up
    fixture.start();
    await().until(() -> fixture.count("outbox") == 0);
    fixture.append("a", 2);
    await().until(() -> fixture.count("outbox") == 0);
    sleep.open();
    fixture.append("b", 1);

    // Then
    assertThat(versions(read(3))).containsExactly("a1", "a2", "b1");
  }

  @Test
  void shouldNotAppendAStaleEventWhenARelaySleptPastItsLeaseBeforeOpening() {
    // Given a relay that got the lease and fell asleep before it opened its producer
    Gate sleep = new Gate();
    fixture.start(1, before("initTransactions", sleep));
    sleep.awaitReached();

    // When another one publishes two versions but has not deleted them, and the first wakes up
    Gate published = new Gate();
    fixture.append("a", 1);
    fixture.append("a", 2);
    fixture.start(100, after("commitTransaction", published));
    published.awaitReached();
    sleep.open();
    await().during(RelayFixture.LEASE.dividedBy(4)).until(() -> fixture.count("outbox") == 2);
    published.open();
    await().until(() -> fixture.count("outbox") == 0);

    // Then the newest version is the last one
    assertThat(versions(read(2))).startsWith("a1", "a2").endsWith("a2");
  }

  @Test
  void shouldNotLoseTheNewestEventWhenARelaySleptPastItsLeaseBeforeDeleting() {
    // Given a relay that published three versions and fell asleep before it deleted them
    Gate published = new Gate();
    fixture.append("a", 1);
    fixture.append("a", 2);
    fixture.append("a", 3);
    fixture.start(100, after("commitTransaction", published));
    published.awaitReached();

    // When the next one has read only the oldest of them, and the first wakes up and deletes
    Gate read = new Gate();
    fixture.start(1, before("beginTransaction", read));
    read.awaitReached();
    published.open();
    await().during(RelayFixture.LEASE.dividedBy(4)).until(() -> fixture.count("outbox") == 3);
    read.open();
    await().until(() -> fixture.count("outbox") == 0);

    // Then the newest version is the last one, again
    assertThat(versions(read(4))).startsWith("a1", "a2", "a3", "a1").endsWith("a3");
  }

  @Test
  void shouldPublishTheSameEventsAgainWhenARelayDiedBeforeDeleting() {
    // Given
    Gate never = new Gate();
    fixture.append("a", 1);
    fixture.append("a", 2);
    fixture.start(100, after("commitTransaction", never));
    never.awaitReached();

    // When
    fixture.start();
    await().until(() -> fixture.count("outbox") == 0);

    // Then
    List<ConsumerRecord<byte[], byte[]>> events = read(4);
    assertThat(versions(events)).containsExactly("a1", "a2", "a1", "a2");
    assertThat(TopicReader.header(events.get(2), "ce_id"))
        .isEqualTo(TopicReader.header(events.get(0), "ce_id"));
  }

  @Test
  void shouldTakeOverAtOnceWhenTheOtherRelayStops() {
    // Given two relays, one of which publishes and would keep its lease for long
    OutboxRelay first = fixture.start(Duration.ofMinutes(5));
    await().until(first::isLeader);
    OutboxRelay second = fixture.start(Duration.ofMinutes(5));
    fixture.append("a", 1);
    await().until(() -> fixture.count("outbox") == 0);

    // When
    first.stop();

    // Then
    await().atMost(Duration.ofSeconds(10)).until(second::isLeader);
    fixture.append("a", 2);
    await().until(() -> fixture.count("outbox") == 0);
    assertThat(versions(read(2))).containsExactly("a1", "a2");
  }

  @Test
  void shouldSetARowAsideWhenTheBrokerRefusesIt() {
    // Given
    fixture.append("a", 1);
    fixture.append(fixture.topic, "huge", 1, "\"" + noise(2_000_000) + "\"");
    fixture.append("nobody's", "b", 1, "{}");
    fixture.append("c", 1);

    // When
    fixture.start();

    // Then
    await().until(() -> fixture.count("outbox") == 0);
    assertThat(versions(read(2))).containsExactly("a1", "c1");
    assertThat(fixture.deadLetterKeys()).containsExactly("huge", "b");
  }

  @Test
  void shouldSetOnlyTheRefusedRowAsideWhenItsFailureEndedEarlierOnes() {
    // Given
    fixture.append("a", 1);
    fixture.append(fixture.topic, "huge", 1, "\"" + noise(2_000_000) + "\"");

    // When
    fixture.start(100, RelayFixture.endedBeforeCommit());

    // Then
    await().until(() -> fixture.count("outbox") == 0);
    assertThat(fixture.deadLetterKeys()).containsExactly("huge");
    assertThat(versions(read(1))).containsExactly("a1");
  }

  @Test
  void shouldSetOneEventAsideWhenTheBrokerRefusesItAmongOthersOfItsRow() {
    // Given
    fixture.appendPacked(
        fixture.event("a\t\n\"", 1, "{}"),
        fixture.event("huge", 1, noise(2_000_000)),
        fixture.event("c", 1, "{}"));
    fixture.appendCompressed(
        fixture.event("d", 1, "{}"),
        fixture.event("huge too", 1, noise(2_000_000)),
        fixture.event("f", 1, noise(20_000)));

    // When
    fixture.start();

    // Then
    await().until(() -> fixture.count("outbox") == 0);
    assertThat(fixture.deadLetterKeys()).containsExactly("huge", "huge too");
    assertThat(versions(read(4))).containsExactly("a\t\n\"1", "c1", "d1", "f1");
  }

  @Test
  void shouldPublishWhenKafkaComesLater(@TempDir Path directory) throws Exception {
    // Given
    List<Integer> ports = Infrastructure.freePorts(2);
    fixture = new RelayFixture("localhost:" + ports.get(0));
    fixture.append("a", 1);
    fixture.start();
    await().until(() -> fixture.count("outbox_lease where owner is not null") == 1);

    // When
    try (var broker = broker(directory, ports)) {

      // Then
      await().atMost(Duration.ofSeconds(30)).until(() -> fixture.count("outbox") == 0);
      assertThat(TopicReader.read(broker.bootstrapServers(), fixture.topic, 1)).hasSize(1);
      fixture.stop();
    }
  }

  private static KafkaBroker broker(Path directory, List<Integer> ports) throws IOException {
    return KafkaBroker.start(
        Files.createDirectories(directory.resolve("kafka")), ports.get(0), ports.get(1));
  }

  private List<ConsumerRecord<byte[], byte[]>> read(int least) {
    return TopicReader.read(Infrastructure.kafka().bootstrapServers(), fixture.topic, least);
  }

  private static List<String> versions(List<ConsumerRecord<byte[], byte[]>> events) {
    return events.stream()
        .map(event -> TopicReader.key(event) + TopicReader.header(event, "ce_sequence"))
        .toList();
  }

  private static String noise(int length) {
    return new Random(1)
        .ints(length, 'a', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
