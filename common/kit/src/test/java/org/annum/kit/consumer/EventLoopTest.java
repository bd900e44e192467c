package org.annum.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.annum.testkit.Infrastructure;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several replicas in one group, on a real broker. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EventLoopTest {
  private static final int KEYS = 60;

  private final String prefix = UUID.randomUUID().toString();

  @Inject Replicas replicas;
  @Inject Widgets widgets;
  @Inject WidgetConsumer known;
  @Inject Jdbi jdbi;

  @AfterEach
  void stop() throws InterruptedException {
    replicas.stop();
  }

  @Test
  void shouldCommitWhatItAppliedWhenStoppedMeanwhile() throws Exception {
    // Given
    var applying = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    EventLoop loop =
        replicas.start(
            handler(
                events -> {
                  applying.countDown();
                  pass(stopped);
                  known.apply(events);
                }));
    widgets.send(replicas.topic, prefix, "1", "{\"size\":1}");
    assertThat(applying.await(30, TimeUnit.SECONDS)).isTrue();

    // When
    loop.stop();
    stopped.countDown();
    replicas.stop();

    // Then
    assertThat(widgets.state(prefix)).contains("v1 size 1");
    assertThat(replicas.committed()).isEqualTo(1);
  }

  @Test
  void shouldApplyEveryEventWhenReplicasComeAndGo() throws Exception {
    // Given
    var byFirst = new AtomicInteger();
    var bySecond = new AtomicInteger();
    EventLoop first = replicas.start(counting(byFirst));
    sendVersions(1, 5);
    await().until(() -> byFirst.get() > 0);

    // When
    replicas.start(counting(bySecond));
    int version = 6;
    while (bySecond.get() == 0) {
      sendVersions(version, version);
      version++;
    }
    first.stop();
    sendVersions(version, version + 4);

    // Then
    int last = version + 4;
    await().until(() -> replicas.committed() == (long) KEYS * last);
    assertThat(figures()).isEqualTo("%d %d %d".formatted(KEYS, KEYS * last, KEYS * (last % 100)));
    assertThat(widgets.reasons(prefix)).isEmpty();
  }

  private void sendVersions(int from, int to) {
    for (int version = from; version <= to; version++) {
      for (int key = 0; key < KEYS; key++) {
        String body = "{\"size\":%d,\"mark\":\"%s\"}".formatted(version % 100, prefix);
        widgets.send(replicas.topic, prefix + key, Integer.toString(version), body);
      }
    }
  }

  private String figures() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select concat_ws(' ', count(*), sum(version), sum(size))
                    from widget_view where starts_with(widget_id, :prefix)
                    """)
                .bind("prefix", prefix)
                .mapTo(String.class)
                .one());
  }

  private EventHandler counting(AtomicInteger counter) {
    return handler(
        events -> {
          known.apply(events);
          counter.addAndGet(events.size());
        });
  }

  private EventHandler handler(Consumer<List<IncomingEvent>> effect) {
    return new EventHandler() {
      @Override
      public String topic() {
        return replicas.topic;
      }

      @Override
      public void apply(List<IncomingEvent> events) {
        effect.accept(events);
      }
    };
  }

  private static void pass(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Rebalances take their time where many tests share a processor. */
  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30));
  }
}
