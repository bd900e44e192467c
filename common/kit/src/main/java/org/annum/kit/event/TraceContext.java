package org.annum.kit.event;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries a trace from the change that caused an event to the effect the event has elsewhere. */
public final class TraceContext {
  private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

  private static final TextMapGetter<String> TRACEPARENT =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
          return List.of(EventHeaders.TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
          return EventHeaders.TRACEPARENT.equals(key) ? traceparent : null;
        }
      };

  private TraceContext() {}

  /** The current span as a W3C traceparent; null when nothing is traced. */
  public static @Nullable String current() {
    Map<String, String> carrier = new HashMap<>();
    W3C.inject(Context.current(), carrier, (map, key, value) -> put(map, key, value));
    return carrier.get(EventHeaders.TRACEPARENT);
  }

  /** The context in which an effect of that trace takes place; the root when there is none. */
  public static Context from(@Nullable String traceparent) {
    return W3C.extract(Context.root(), traceparent, TRACEPARENT);
  }

  private static void put(@Nullable Map<String, String> map, String key, String value) {
    if (map != null) {
      map.put(key, value);
    }
  }
}
