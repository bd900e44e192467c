package org.annum.kit.operation;

import static org.annum.kit.operation.OperationFixture.file;
import static org.annum.kit.operation.OperationFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.annum.kit.problem.Refusal;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those who are on call see of operations. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OperationMetricsTest {
  @Inject OperationExecutor executor;
  @Inject OperationTables tables;
  @Inject MeterRegistry meters;

  private final String name = UUID.randomUUID().toString();

  @BeforeEach
  void emptyQueue() {
    tables.empty();
    await().until(() -> figure("queued", PlainWorker.KIND) == 0);
  }

  @Test
  void shouldShowWhatWaitsWhenNobodyWorks() {
    submit(PlainWorker.KIND, name, "x");

    await().until(() -> figure("queued", PlainWorker.KIND) == 1);
    await().until(() -> figure("oldest.queued.age", PlainWorker.KIND) > 0);
    assertThat(figure("queued", ImportWorker.KIND)).isZero();
  }

  @Test
  void shouldTellRefusedContentFromOurOwnFailureWhenOperationsFail() {
    run(
        operation -> {
          throw Refusal.conflict("test.bad-value", 7);
        });
    run(
        operation -> {
          throw new IllegalArgumentException("a bug");
        });
    run(operation -> {});

    await().until(() -> ended("broken") == 1);
    assertThat(ended("refused")).isEqualTo(1);
    assertThat(ended("succeeded")).isEqualTo(1);
  }

  @Test
  void shouldCountRowsWhenAFileIsImported() {
    submit(ImportWorker.KIND, name, file(name, 95));
    executor.runNext();

    await().until(() -> rows("rejected") == 9);
    assertThat(rows("taken")).isEqualTo(86);
  }

  private void run(PlainWorker.Work work) {
    String kindOfWork = UUID.randomUUID().toString();
    PlainWorker.WORK.put(kindOfWork, work);
    submit(PlainWorker.KIND, kindOfWork, "x");
    executor.runNext();
  }

  private double figure(String name, String kind) {
    return meters.get("annum.operations." + name).tag("kind", kind).gauge().value();
  }

  private double ended(String outcome) {
    return meters
        .get("annum.operations.ended.hour")
        .tags("kind", PlainWorker.KIND, "outcome", outcome)
        .gauge()
        .value();
  }

  private double rows(String outcome) {
    return meters
        .get("annum.operations.rows.hour")
        .tags("kind", ImportWorker.KIND, "outcome", outcome)
        .gauge()
        .value();
  }
}
