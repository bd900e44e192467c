package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.annum.kit.event.EventHeaders;
import org.annum.kit.event.TraceContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;

/** Makes the work on a batch a span that is linked to the changes which caused its events. */
final class BatchTrace {
  /** More would cost more than they tell; a batch of one import has one cause. */
  private static final int MOST_LINKS = 20;

  private final Tracer tracer;

  BatchTrace(Tracer tracer) {
    this.tracer = tracer;
  }

  void run(ConsumerRecords<byte[], byte[]> records, Runnable work) {
    Span span = span(records);
    try {
      Context.current().with(span).wrap(work).run();
    } finally {
      span.end();
    }
  }

  private Span span(ConsumerRecords<byte[], byte[]> records) {
    var builder = tracer.spanBuilder("apply events").setSpanKind(SpanKind.CONSUMER).setNoParent();
    builder.setAttribute("messaging.batch.message_count", records.count());
    StreamSupport.stream(records.spliterator(), false)
        .map(BatchTrace::traceparent)
        .flatMap(Optional::stream)
        .distinct()
        .limit(MOST_LINKS)
        .map(traceparent -> Span.fromContext(TraceContext.from(traceparent)).getSpanContext())
        .forEach(builder::addLink);
    return builder.startSpan();
  }

  private static Optional<String> traceparent(ConsumerRecord<byte[], byte[]> event) {
    Header header = event.headers().lastHeader(EventHeaders.TRACEPARENT);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8));
  }
}
