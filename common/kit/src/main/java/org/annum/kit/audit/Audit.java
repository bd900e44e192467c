package org.annum.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.annum.kit.access.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Appends audit records in the caller's transaction. */
@ApplicationScoped
public class Audit {
  private static final String SYSTEM = "system";

  private final AuditStore store;
  private final CurrentCaller caller;
  private final ObjectMapper json;

  Audit(AuditStore store, CurrentCaller caller, ObjectMapper json) {
    this.store = store;
    this.caller = caller;
    this.json = json;
  }

  /**
   * Notes who did what to what; actor, time and trace are added.
   *
   * @param action e.g. {@code goal.agreed}
   * @param detail ids, versions, names of changed fields; never free text a person wrote
   */
  public void record(String action, String subjectType, String subjectId, Map<String, ?> detail) {
    store.append(actor(), action, subjectType, subjectId, write(detail), traceId());
  }

  /** Work beside the requests is the system's own. */
  private String actor() {
    if (!Arc.container().requestContext().isActive()) {
      return SYSTEM;
    }
    String id = caller.id();
    return id.isEmpty() ? SYSTEM : id;
  }

  private String write(Map<String, ?> detail) {
    try {
      return json.writeValueAsString(new TreeMap<>(detail));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("audit detail cannot be written as JSON", e);
    }
  }

  private static @Nullable String traceId() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }
}
