package org.annum.kit.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes work that several changes caused a span: of the trace that caused it all when there is one,
 * or else of a new trace that is linked to those that caused it.
 */
public final class CausedWork {
  /** More would cost more than they tell; a batch of one import has one cause. */
  private static final int MOST_LINKS = 20;

  private final Tracer tracer;
  private final String name;
  private final SpanKind kind;

  public CausedWork(Tracer tracer, String name, SpanKind kind) {
    this.tracer = tracer;
    this.name = name;
    this.kind = kind;
  }

  /**
   * Works on some changes.
   *
   * @param causes the traceparent of each change; null for one that does not say
   */
  public void run(Collection<? extends @Nullable String> causes, Runnable work) {
    Span span = span(causes);
    try {
      Context.current().with(span).wrap(work).run();
    } catch (RuntimeException e) {
      // Not the exception itself: it may carry a statement with personal values.
      span.setStatus(StatusCode.ERROR, e.getClass().getName());
      throw e;
    } finally {
      span.end();
    }
  }

  private Span span(Collection<? extends @Nullable String> traceparents) {
    SpanBuilder builder = tracer.spanBuilder(name).setSpanKind(kind);
    builder.setAttribute("messaging.batch.message_count", traceparents.size());
    List<SpanContext> causes =
        traceparents.stream()
            .distinct()
            .map(cause -> Span.fromContext(TraceContext.from(cause)).getSpanContext())
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
