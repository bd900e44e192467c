package org.annum.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one table from exception to outcome. It is asked for each exception of a cause chain, from
 * the outermost in, since frameworks wrap; what it does not know is unexpected.
 */
final class Outcomes {
  private static final int LONGEST_CHAIN = 20;
  private static final int CLIENT_ERRORS = 400;
  private static final int SERVER_ERRORS = 500;

  private record Rule<T extends Throwable>(
      Class<T> type, Function<? super T, Optional<Outcome>> outcome) {
    Optional<Outcome> apply(Throwable e) {
      return type.isInstance(e) ? outcome.apply(type.cast(e)) : Optional.empty();
    }
  }

  private static final List<Rule<?>> RULES =
      List.of(
          new Rule<>(Refusal.class, e -> Optional.of(Outcome.of(e))),
          new Rule<>(ConstraintViolationException.class, Outcomes::invalid),
          new Rule<>(
              UnauthorizedException.class, e -> Optional.of(Outcome.of(401, "access.no-token"))),
          new Rule<>(
              AuthenticationFailedException.class,
              e -> Optional.of(Outcome.of(401, "access.bad-token"))),
          new Rule<>(ForbiddenException.class, e -> Optional.of(Outcome.of(403, "access.denied"))),
          new Rule<>(SQLException.class, SqlStates::outcome));

  /** By name: the kit's services need not have an object-relational mapper. */
  private static final List<String> STALE =
      List.of(
          "jakarta.persistence.OptimisticLockException",
          "org.hibernate.StaleStateException",
          "org.hibernate.StaleObjectStateException");

  private static final Map<Integer, String> WEB_CODES =
      Map.of(
          400, "request.malformed",
          401, "access.no-token",
          403, "access.denied",
          404, "resource.not-found",
          405, "method.not-allowed",
          406, "media.not-acceptable",
          413, "request.too-large",
          415, "media.not-supported");

  private Outcomes() {}

  static Outcome of(Throwable e) {
    return inChain(e).or(() -> web(e)).orElseGet(Outcome::unexpected);
  }

  private static Optional<Outcome> inChain(Throwable outermost) {
    Throwable e = outermost;
    for (int depth = 0; e != null && depth < LONGEST_CHAIN; depth++, e = e.getCause()) {
      Optional<Outcome> known = known(e);
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  private static Optional<Outcome> known(Throwable e) {
    if (STALE.contains(e.getClass().getName())) {
      return Optional.of(Outcome.of(412, "version.changed-meanwhile"));
    }
    return RULES.stream().map(rule -> rule.apply(e)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Outcome> web(Throwable e) {
    if (!(e instanceof WebApplicationException web)) {
      return Optional.empty();
    }
    int status = web.getResponse().getStatus();
    return status >= CLIENT_ERRORS && status < SERVER_ERRORS
        ? Optional.of(Outcome.of(status, WEB_CODES.getOrDefault(status, "request.refused")))
        : Optional.empty();
  }

  private static Optional<Outcome> invalid(ConstraintViolationException e) {
    // A broken promise of our own return value or bean is not the caller's mistake.
    List<Violation> violations = ConstraintViolations.ofRequest(e.getConstraintViolations());
    return violations.isEmpty()
        ? Optional.empty()
        : Optional.of(Outcome.of(Refusal.invalid(violations)));
  }
}
