package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.stream.StreamSupport;
import org.annum.kit.event.EventHeaders;
import org.annum.kit.event.TraceContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;

/**
 * Makes the work on a batch a span: of the trace that caused all its events when there is one, or
 * else of a new trace that is linked to those that caused them.
 */
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

  /** The context of the change that caused the event; the root when the event does not say. */
  static Context cause(ConsumerRecord<byte[], byte[]> event) {
    Header header = event.headers().lastHeader(EventHeaders.TRACEPARENT);
    return header == null || header.value() == null
        ? Context.root()
        : TraceContext.from(new String(header.value(), UTF_8));
  }

  private Span span(ConsumerRecords<byte[], byte[]> records) {
    SpanBuilder builder = tracer.spanBuilder("apply events").setSpanKind(SpanKind.CONSUMER);
    builder.setAttribute("messaging.batch.message_count", records.count());
    List<SpanContext> causes =
        StreamSupport.stream(records.spliterator(), false)
            .map(event -> Span.fromContext(cause(event)).getSpanContext())
            .distinct()
            .toList();
    if (causes.stream().map(SpanContext::getTraceId).distinct().count() == 1) {
      builder.setParent(Context.root().with(Span.wrap(causes.get(0))));
    } else {
      builder.setNoParent();
      causes.stream().filter(SpanContext::isValid).limit(MOST_LINKS).forEach(builder::addLink);
    }
    return builder.startSpan();
  }
}
