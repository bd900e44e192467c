package org.annum.kit.sql;

import io.opentelemetry.api.trace.Span;
import org.annum.kit.event.TraceContext;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jspecify.annotations.Nullable;

/**
 * Tells a transaction which trace it belongs to, when that is recorded: columns whose default reads
 * {@code annum.traceparent} then carry the trace on, also from set-based SQL that knows nothing of
 * it. The setting ends with the transaction.
 */
final class TracedTransactions implements JdbiPlugin {
  private static final String TELL = "select set_config('annum.traceparent', ?, true)";

  @Override
  public Handle customizeHandle(Handle handle) {
    @Nullable String traceparent = TraceContext.current();
    if (traceparent != null && Span.current().isRecording()) {
      handle.execute(TELL, traceparent);
    }
    return handle;
  }
}
