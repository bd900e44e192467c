package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import org.annum.kit.event.CausedWork;
import org.annum.kit.event.EventHeaders;
import org.annum.kit.event.TraceContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Makes the work on a batch a span of what caused its events. */
final class BatchTrace {
  private final CausedWork work;

  BatchTrace(Tracer tracer) {
    this.work = new CausedWork(tracer, "apply events", SpanKind.CONSUMER);
  }

  void run(ConsumerRecords<byte[], byte[]> records, Runnable application) {
    List<@Nullable String> causes = new ArrayList<>(records.count());
    records.forEach(event -> causes.add(traceparent(event)));
    work.run(causes, application);
  }

  /** The context of the change that caused the event; the root when the event does not say. */
  static Context cause(ConsumerRecord<byte[], byte[]> event) {
    return TraceContext.from(traceparent(event));
  }

  private static @Nullable String traceparent(ConsumerRecord<byte[], byte[]> event) {
    Header header = event.headers().lastHeader(EventHeaders.TRACEPARENT);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
