package org.annum.metrics.rest;

/** What an answer means for what comes next. */
enum Outcome {
  /** Its body is what was asked for. */
  SUCCESS,
  /** We asked too often: wait, then ask again. */
  THROTTLED,
  /** The other side has a fault: wait, then ask again. */
  UNAVAILABLE,
  /** The token does not hold any more: get another one, once. */
  UNAUTHENTICATED,
  /** Asking again would not help. */
  REFUSED;

  static Outcome of(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 429 -> THROTTLED;
      case 408, 425 -> UNAVAILABLE;
      default -> {
        if (status >= 500) {
          yield UNAVAILABLE;
        }
        yield status >= 200 && status < 300 ? SUCCESS : REFUSED;
      }
    };
  }
}
