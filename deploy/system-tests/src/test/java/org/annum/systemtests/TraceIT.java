package org.annum.systemtests;

import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CONSUMER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_INTERNAL;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_PRODUCER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.annum.systemtests.SharedStack.Service;
import org.annum.systemtests.SpanCollector.Seen;
import org.junit.jupiter.api.Test;

/** One trace follows a fact from the request through Kafka into the review. */
class TraceIT {
  private final SharedStack stack = SharedStack.get();
  private final String token = stack.token("--role", "hr");

  @Test
  void shouldShowOneTraceFromTheRequestToTheReviewWhenAFactComesIn() {
    stack.employ("E7301", token);

    // An event of something else in the same batch would give the batch a trace of its own.
    stack.retry(
        () -> {
          String trace = Telemetry.recordedTrace();
          send(trace);
          await()
              .atMost(Duration.ofSeconds(20))
              .untilAsserted(
                  () ->
                      assertThat(Telemetry.SPANS.ofTrace(trace))
                          .contains(
                              new Seen(
                                  trace,
                                  "metrics-service",
                                  "POST /v1/activities/bulk",
                                  SPAN_KIND_SERVER),
                              new Seen(
                                  trace, "metrics-service", "publish events", SPAN_KIND_PRODUCER),
                              new Seen(trace, "review-service", "apply events", SPAN_KIND_CONSUMER),
                              new Seen(
                                  trace,
                                  "review-service",
                                  "assemble reviews",
                                  SPAN_KIND_INTERNAL)));
          return true;
        });
  }

  private void send(String trace) {
    MadeUpTask task = MadeUpTask.of("E7301", trace, 2024, 1).get(0);
    var answer =
        stack.post(
            Service.METRICS,
            "/v1/activities/bulk",
            token,
            "application/json",
            "{\"items\":[%s]}".formatted(task.json()),
            "traceparent",
            "00-%s-00f067aa0ba902b7-01".formatted(trace));
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(207);
  }
}
