package org.annum.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;

/** Refuses what the layers below resources would answer without a problem detail, or with a 500. */
@ApplicationScoped
class RequestGuard {
  private static final int BEFORE_ALL_OTHERS = 10_000;

  /** The framework notes its limit before, and whoever reads a body looks at it after. */
  private static final int AFTER_FRAMEWORK_LIMIT = 1;

  private static final String LIMIT_OF_BODY = "io.quarkus.max-request-size";

  private final ProblemAnswer answer;
  private final long maxBodySize;
  private final Set<String> streamedPaths;

  RequestGuard(ProblemAnswer answer, HttpLimits limits) {
    this.answer = answer;
    this.maxBodySize = limits.maxBodySize().asLongValue();
    this.streamedPaths = limits.streamedPaths().orElse(Set.of());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_ALL_OTHERS);
    filters.register(this::limitBody, AFTER_FRAMEWORK_LIMIT);
  }

  /** A body without a Content-Length is cut off where it goes beyond the limit. */
  private void limitBody(RoutingContext routing) {
    if (!isStreamed(routing.request())) {
      routing.put(LIMIT_OF_BODY, maxBodySize);
    }
    routing.next();
  }

  private boolean isStreamed(HttpServerRequest request) {
    return streamedPaths.contains(request.path());
  }

  private void check(RoutingContext routing) {
    Optional<Refusal> refusal = refusal(routing.request());
    if (refusal.isPresent()) {
      answer.send(routing.request(), refusal.get());
    } else {
      routing.next();
    }
  }

  private Optional<Refusal> refusal(HttpServerRequest request) {
    if (!PercentEncoding.isSound(request.uri())) {
      return Optional.of(Refusal.of(Refusal.Kind.MALFORMED, "request.bad-encoding"));
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    // The HTTP codec has refused what is not a number.
    if (length != null && !isStreamed(request) && Long.parseLong(length) > maxBodySize) {
      return Optional.of(Refusal.of(Refusal.Kind.TOO_LARGE, "request.too-large", maxBodySize));
    }
    return Optional.empty();
  }
}
