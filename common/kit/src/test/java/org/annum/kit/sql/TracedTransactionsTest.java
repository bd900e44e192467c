package org.annum.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.event.RecordedSpans;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class TracedTransactionsTest {
  private static final String SET_BASED =
      """
      insert into outbox (topic, message_key, event_type, version, payload)
      values ('kit.test.traced', ?, 'org.annum.test', 1, '{}')
      """;

  private final String key = UUID.randomUUID().toString();
  private final Span span = new RecordedSpans().tracer().spanBuilder("request").startSpan();

  @Inject Jdbi jdbi;

  @Test
  void shouldCarryTheTraceWhenSetBasedSqlWritesAnEvent() {
    String traceparent =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  traced(() -> jdbi.useHandle(handle -> handle.execute(SET_BASED, key)));
                  return written().orElseThrow();
                });

    assertThat(traceparent)
        .isEqualTo(
            "00-%s-%s-01"
                .formatted(span.getSpanContext().getTraceId(), span.getSpanContext().getSpanId()));
  }

  @Test
  void shouldForgetTheTraceWhenItsTransactionIsOver() {
    for (int i = 0; i < 20; i++) {
      QuarkusTransaction.requiringNew()
          .run(() -> traced(() -> jdbi.useHandle(handle -> handle.execute("select 1"))));
    }

    Optional<String> traceparent =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  jdbi.useHandle(handle -> handle.execute(SET_BASED, key));
                  return written();
                });

    assertThat(traceparent).isEmpty();
  }

  private void traced(Runnable work) {
    Context.current().with(span).wrap(work).run();
  }

  /** Within the transaction: the relay takes the row as soon as it is committed. */
  private Optional<String> written() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select traceparent from outbox where message_key = ?")
                .bind(0, key)
                .mapTo(String.class)
                .findOne());
  }
}
