package org.annum.kit.operation;

import static org.annum.kit.operation.OperationFixture.file;
import static org.annum.kit.operation.OperationFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.annum.kit.problem.Refusal;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an undisturbed operation ends, and what stays of it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OperationOutcomeTest {
  @Inject OperationExecutor executor;
  @Inject OperationQueue queue;
  @Inject OperationTables tables;

  private final String name = UUID.randomUUID().toString();

  @BeforeEach
  void emptyQueue() {
    tables.empty();
  }

  @Test
  void shouldImportAndForgetThePayload() {
    // Given
    UUID id = submit(ImportWorker.KIND, name, file(name, 95));

    // When
    boolean worked = executor.runNext();

    // Then
    assertThat(worked).isTrue();
    assertThat(tables.state(id)).isEqualTo("SUCCEEDED 86/0/0/9 done=95 attempt=1");
    assertThat(tables.count("operation_payload")).isZero();
    assertThat(executor.runNext()).isFalse();
  }

  @Test
  void shouldFailWithTheReasonWhenTheWorkerRefuses() {
    // Given
    PlainWorker.WORK.put(
        name,
        run -> {
          run.count(RowOutcome.ACCEPTED, 1);
          throw Refusal.conflict("test.bad-value", 7);
        });
    UUID id = submit(PlainWorker.KIND, name, "x");

    // When
    executor.runNext();

    // Then
    assertThat(tables.state(id)).isEqualTo("FAILED 1/0/0/0 done=0 attempt=1");
    assertThat(tables.refusalCode(id)).isEqualTo("test.bad-value");
    assertThat(tables.count("operation_payload")).isZero();
  }

  @Test
  void shouldFailWithoutTellingTheCauseWhenTheWorkerIsBroken() {
    // Given
    PlainWorker.WORK.put(
        name,
        run -> {
          throw new IllegalStateException("secret");
        });
    UUID id = submit(PlainWorker.KIND, name, "x");

    // When
    executor.runNext();

    // Then
    assertThat(tables.refusalCode(id)).isEqualTo("operation.failed");
  }

  @Test
  void shouldForgetWhatFinishedLongAgo() {
    // Given
    UUID old = submit(ImportWorker.KIND, name, file(name, 25));
    UUID recent = submit(ImportWorker.KIND, name, file(name, 25));
    executor.runNext();
    executor.runNext();
    tables.finishedDaysAgo(old, 91);

    // When
    queue.forget(Duration.ofDays(90));

    // Then
    assertThat(tables.count("operation")).isOne();
    assertThat(tables.rejectedRows(old)).isEmpty();
    assertThat(tables.rejectedRows(recent)).hasSize(2);
  }

  @Test
  void shouldForgetThePayloadThatAKilledReplicaLeftOfWhatHasFinished() {
    // Given
    UUID finished = submit(ImportWorker.KIND, name, file(name, 25));
    executor.runNext();
    submit(ImportWorker.KIND, name, file(name, 25));
    tables.addPayload(finished);
    assertThat(tables.count("operation_payload")).isEqualTo(2);

    // When
    queue.forget(Duration.ofDays(90));

    // Then only the other one is left
    assertThat(tables.count("operation_payload")).isOne();
    assertThat(executor.runNext()).isTrue();
  }
}
