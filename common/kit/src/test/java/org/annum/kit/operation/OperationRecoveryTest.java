package org.annum.kit.operation;

import static org.annum.kit.operation.OperationFixture.file;
import static org.annum.kit.operation.OperationFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Replicas that die, stall and race. The application's own loop is off: the test is the loop of
 * several replicas.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OperationRecoveryTest {
  private static final Duration DEAD_AT_ONCE = Duration.ofMillis(1);

  @Inject OperationExecutor executor;
  @Inject OperationQueue queue;
  @Inject PayloadFiles payloads;
  @Inject RunStore store;
  @Inject ImportWorker importer;
  @Inject OperationTables tables;

  private final String name = UUID.randomUUID().toString();

  @BeforeEach
  void emptyQueue() {
    tables.empty();
  }

  @Test
  void shouldCountAsUndisturbedWhenAnotherReplicaResumesAfterACrash() throws IOException {
    // Given a replica that dies before its fourth chunk, three chunks committed
    UUID id = submit(ImportWorker.KIND, name, file(name, 95));
    ImportWorker.BEFORE_CHUNK.put(name, last -> dieAt(last, 41));
    assertThatThrownBy(() -> runUnattended(claim(DEAD_AT_ONCE))).isInstanceOf(Killed.class);
    ImportWorker.BEFORE_CHUNK.remove(name);
    assertThat(tables.state(id)).isEqualTo("RUNNING 27/0/0/3 done=30 attempt=1");

    // When
    runUntilWorked();

    // Then
    assertThat(tables.state(id)).isEqualTo("SUCCEEDED 86/0/0/9 done=95 attempt=2");
    assertThat(tables.rejectedRows(id)).hasSize(9).first().isEqualTo(11L);
    assertThat(tables.count("imported where key like '" + name + "%'")).isEqualTo(86);
  }

  @Test
  void shouldStartAnewWhenAWorkerWithoutChunksCrashed() {
    // Given an attempt that reported half of its work and died
    AtomicInteger attempts = new AtomicInteger();
    PlainWorker.WORK.put(
        name,
        run -> {
          run.count(RowOutcome.ACCEPTED, 5);
          for (long row = 2; row < 1_002; row++) {
            run.reject(RowRejection.of(row, "a", "test.bad-value"));
          }
          if (attempts.incrementAndGet() == 1) {
            throw new Killed();
          }
        });
    UUID id = submit(PlainWorker.KIND, name, "");
    assertThatThrownBy(() -> runUnattended(claim(DEAD_AT_ONCE), new PlainWorker()))
        .isInstanceOf(Killed.class);
    assertThat(tables.state(id)).isEqualTo("RUNNING 5/0/0/1000 done=0 attempt=1");

    // When
    runUntilWorked();

    // Then
    assertThat(tables.state(id)).isEqualTo("SUCCEEDED 5/0/0/1000 done=0 attempt=2");
    assertThat(tables.rejectedRows(id)).hasSize(1_000);
  }

  @Test
  void shouldKeepTheRejectionsOfCommittedChunksWhateverOrderTheRowsWereTakenIn() {
    // Given a first chunk of two rows that stand far down in the file, and a death after it
    AtomicInteger attempts = new AtomicInteger();
    PlainWorker.WORK.put(
        name,
        run -> {
          if (run.resumeAfter() < 2) {
            run.chunk(2, () -> run.reject(RowRejection.of(900, "a", "test.bad-value")));
          }
          if (attempts.incrementAndGet() == 1) {
            throw new Killed();
          }
          run.chunk(4, () -> run.reject(RowRejection.of(3, "a", "test.bad-value")));
        });
    UUID id = submit(PlainWorker.KIND, name, "");
    assertThatThrownBy(() -> runUnattended(claim(DEAD_AT_ONCE), new PlainWorker()))
        .isInstanceOf(Killed.class);

    // When
    runUntilWorked();

    // Then
    assertThat(tables.state(id)).isEqualTo("SUCCEEDED 0/0/0/2 done=0 attempt=2");
    assertThat(tables.rejectedRows(id)).containsExactly(3L, 900L);
  }

  @Test
  void shouldCountARowOnceWhenItWasRejectedBeforeACrashAndTakenInAfterIt() {
    // Given an attempt that rejected rows beyond its first chunk, and died before they were its own
    AtomicInteger attempts = new AtomicInteger();
    PlainWorker.WORK.put(
        name,
        run -> {
          if (attempts.incrementAndGet() == 1) {
            run.chunk(2, () -> run.count(RowOutcome.ACCEPTED, 1));
            for (long row = 3; row < 1_503; row++) {
              run.reject(RowRejection.of(row, "a", "test.bad-value"));
            }
            throw new Killed();
          }
          run.chunk(1_502, () -> run.count(RowOutcome.ACCEPTED, 1_500));
        });
    UUID id = submit(PlainWorker.KIND, name, "");
    assertThatThrownBy(() -> runUnattended(claim(DEAD_AT_ONCE), new PlainWorker()))
        .isInstanceOf(Killed.class);

    // When
    runUntilWorked();

    // Then
    assertThat(tables.state(id)).isEqualTo("SUCCEEDED 1501/0/0/0 done=0 attempt=2");
    assertThat(tables.rejectedRows(id)).isEmpty();
  }

  @Test
  void shouldWriteNothingWhenTheLeaseWasLost() throws IOException {
    // Given a stalled replica, and another one that has taken over and is at work
    UUID id = submit(ImportWorker.KIND, name, file(name, 25));
    Claim stalled = claim(DEAD_AT_ONCE);
    Tally tally = store.resume(stalled);
    OperationRun run = run(stalled, tally);
    await()
        .until(() -> queue.claim(Set.of(ImportWorker.KIND), Duration.ofMinutes(1), 3).isPresent());
    String before = tables.state(id);

    // When / Then whatever the stalled one tries
    assertThatThrownBy(() -> importer.run(run)).isInstanceOf(LeaseLostException.class);
    assertThatThrownBy(() -> store.finish(stalled, tally, Ending.SUCCEEDED))
        .isInstanceOf(LeaseLostException.class);
    assertThat(queue.renew(stalled, Duration.ofMinutes(1))).isFalse();
    queue.release(stalled);
    assertThat(tables.state(id)).isEqualTo(before).isEqualTo("RUNNING 0/0/0/0 done=0 attempt=2");
    assertThat(tables.rejectedRows(id)).isEmpty();
    assertThat(tables.count("imported where key like '" + name + "%'")).isZero();
    assertThat(tables.count("operation_payload")).isOne();
  }

  @Test
  void shouldKeepTheLeaseWhileWorkingSoThatNobodyElseBegins() throws Exception {
    // Given a worker that takes longer than its lease
    CountDownLatch longWork = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    PlainWorker.WORK.put(
        name,
        run -> {
          begun.incrementAndGet();
          awaitLatch(longWork);
        });
    UUID id = submit(PlainWorker.KIND, name, "");
    CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(executor::runNext);
    await().untilAtomic(begun, org.hamcrest.Matchers.is(1));
    String firstLease = tables.lease(id);

    // When the first lease would have run out long ago
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> tables.isPast(firstLease) && !tables.lease(id).equals(firstLease));
    boolean secondWorked = executor.runNext();
    longWork.countDown();

    // Then
    assertThat(secondWorked).isFalse();
    assertThat(first.get()).isTrue();
    assertThat(begun).hasValue(1);
    assertThat(tables.state(id)).isEqualTo("SUCCEEDED 0/0/0/0 done=0 attempt=1");
  }

  @Test
  void shouldRunEachOperationOnceWhenManyReplicasRace() {
    // Given
    AtomicInteger runs = new AtomicInteger();
    for (int i = 0; i < 20; i++) {
      PlainWorker.WORK.put(name + i, run -> runs.incrementAndGet());
      submit(PlainWorker.KIND, name + i, "");
    }

    // When
    List<CompletableFuture<Void>> replicas =
        java.util.stream.IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.runAsync(this::drain))
            .toList();
    replicas.forEach(CompletableFuture::join);

    // Then
    assertThat(runs).hasValue(20);
    assertThat(tables.count("operation where state = 'SUCCEEDED' and attempt = 1")).isEqualTo(20);
  }

  @Test
  void shouldGiveUpWhatTakesItsReplicaDownAgainAndAgain() {
    // Given
    UUID id = submit(PlainWorker.KIND, name, "payload");
    for (int attempt = 1; attempt <= 3; attempt++) {
      await().until(() -> queue.claim(Set.of(PlainWorker.KIND), DEAD_AT_ONCE, 3).isPresent());
    }

    // When
    await().until(() -> !executor.runNext() && tables.state(id).startsWith("FAILED"));

    // Then
    assertThat(tables.refusalCode(id)).isEqualTo("operation.attempts-exhausted");
    assertThat(tables.count("operation_payload")).isZero();
  }

  @Test
  void shouldLeaveTheOperationToTheNextAttemptWhenTheDatabaseWasAway() {
    // Given
    PlainWorker.WORK.put(
        name,
        run -> {
          throw new IllegalStateException(new java.sql.SQLException("gone", "57P01"));
        });
    UUID id = submit(PlainWorker.KIND, name, "x");

    // When
    executor.runNext();

    // Then
    assertThat(tables.state(id)).isEqualTo("RUNNING 0/0/0/0 done=0 attempt=1");
    PlainWorker.WORK.remove(name);
    runUntilWorked();
    assertThat(tables.state(id)).isEqualTo("SUCCEEDED 0/0/0/0 done=0 attempt=2");
  }

  @Test
  void shouldKeepNothingOfAChunkThatFails() throws IOException {
    // Given
    UUID id = submit(PlainWorker.KIND, name, "x");
    OperationRun run = run(claim(Duration.ofMinutes(1)), new Tally());

    // When
    assertThatThrownBy(
            () ->
                run.chunk(
                    5,
                    () -> {
                      run.count(RowOutcome.ACCEPTED, 3);
                      run.reject(RowRejection.of(4, "a", "test.bad-value"));
                      throw new Killed();
                    }))
        .isInstanceOf(Killed.class);
    run.chunk(6, () -> run.count(RowOutcome.REPLACED, 1));

    // Then
    assertThat(tables.state(id)).isEqualTo("RUNNING 0/1/0/0 done=0 attempt=1");
    assertThat(tables.rejectedRows(id)).isEmpty();
  }

  private Claim claim(Duration lease) {
    return queue.claim(Set.of(ImportWorker.KIND, PlainWorker.KIND), lease, 3).orElseThrow();
  }

  private OperationRun run(Claim claim, Tally tally) throws IOException {
    return new OperationRun(
        new Lease(claim), payloads.fetch(claim.operationId()).path(), store, tally);
  }

  /** A replica without anything that tidies up after it. */
  private void runUnattended(Claim claim) throws IOException {
    runUnattended(claim, importer);
  }

  private void runUnattended(Claim claim, OperationWorker worker) throws IOException {
    worker.run(run(claim, store.resume(claim)));
  }

  private void drain() {
    while (executor.runNext()) {
      // The next one.
    }
  }

  private void runUntilWorked() {
    await().atMost(Duration.ofSeconds(20)).until(executor::runNext);
  }

  private static void dieAt(long row, long deadly) {
    if (row == deadly) {
      throw new Killed();
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Killed extends RuntimeException {}
}
