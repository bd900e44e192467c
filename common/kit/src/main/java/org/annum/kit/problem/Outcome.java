package org.annum.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an exception comes to: status and code, not yet in anybody's language. */
record Outcome(
    int status,
    String code,
    List<Object> arguments,
    List<Violation> violations,
    @Nullable Integer retryAfterSeconds) {

  private static final int FIRST_SERVER_ERROR = 500;
  private static final int UNEXPECTED = 500;
  private static final int UNAVAILABLE = 503;
  private static final Integer A_SECOND = 1;

  static Outcome of(int status, String code, Object... arguments) {
    return new Outcome(status, code, List.of(arguments), List.of(), null);
  }

  static Outcome of(Refusal refusal) {
    return new Outcome(
        status(refusal.kind()),
        refusal.code(),
        refusal.arguments(),
        refusal.violations(),
        refusal.kind() == Refusal.Kind.TOO_MANY ? A_SECOND : null);
  }

  static Outcome unavailable(String code, int retryAfterSeconds) {
    return new Outcome(UNAVAILABLE, code, List.of(), List.of(), retryAfterSeconds);
  }

  static Outcome unexpected() {
    return of(UNEXPECTED, "server.unexpected");
  }

  boolean isUnexpected() {
    return status == UNEXPECTED;
  }

  boolean isOurTrouble() {
    return status >= FIRST_SERVER_ERROR;
  }

  private static int status(Refusal.Kind kind) {
    return switch (kind) {
      case MALFORMED -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case TOO_LARGE -> 413;
      case UNSUPPORTED -> 415;
      case INVALID, REUSED -> 422;
      case PRECONDITION_REQUIRED -> 428;
      case TOO_MANY -> 429;
    };
  }
}
