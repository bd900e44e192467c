package org.annum.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Refuses what the layers below resources would answer without a problem detail, or with a 500. */
@ApplicationScoped
class RequestGuard {
  private static final int BEFORE_ALL_OTHERS = 10_000;

  private final ProblemAnswer answer;
  private final long maxBodySize;

  RequestGuard(ProblemAnswer answer, HttpLimits limits) {
    this.answer = answer;
    this.maxBodySize = limits.maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_ALL_OTHERS);
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
    if (length != null && Long.parseLong(length) > maxBodySize) {
      return Optional.of(Refusal.of(Refusal.Kind.TOO_LARGE, "request.too-large", maxBodySize));
    }
    return Optional.empty();
  }
}
