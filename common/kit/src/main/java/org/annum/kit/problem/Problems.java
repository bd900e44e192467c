package org.annum.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes problem details, in the language of the request being served. */
@ApplicationScoped
public class Problems {
  /** Media type of every error. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "https://annum.org/problems/";

  private final CurrentVertxRequest current;

  Problems(CurrentVertxRequest current) {
    this.current = current;
  }

  /** The problem of a refusal, e.g. for one item of a bulk request. */
  public Problem of(Refusal refusal) {
    return of(Outcome.of(refusal), request());
  }

  /** The problem of any exception; an unexpected one tells nothing about itself. */
  public Problem of(Throwable e) {
    return of(Outcomes.of(e), request());
  }

  Problem of(Outcome outcome, @Nullable HttpServerRequest request) {
    Locale locale = language(request);
    Object[] arguments = outcome.arguments().toArray();
    return new Problem(
        TYPES + outcome.code(),
        Messages.text(locale, outcome.code(), arguments),
        outcome.status(),
        Messages.find(locale, outcome.code() + ".detail", arguments).orElse(null),
        request == null ? null : request.path(),
        outcome.code(),
        traceId(),
        errors(outcome.violations(), locale));
  }

  @Nullable HttpServerRequest request() {
    try {
      RoutingContext routing = current.getCurrent();
      return routing == null ? null : routing.request();
    } catch (ContextNotActiveException outsideOfRequests) {
      return null;
    }
  }

  private static Locale language(@Nullable HttpServerRequest request) {
    return RequestLanguage.of(
        request == null ? null : request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private static List<ProblemError> errors(List<Violation> violations, Locale locale) {
    return violations.stream()
        .map(
            violation ->
                new ProblemError(
                    violation.pointer(),
                    violation.code(),
                    Messages.text(locale, violation.code(), violation.arguments().toArray())))
        .toList();
  }

  private static @Nullable String traceId() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }
}
