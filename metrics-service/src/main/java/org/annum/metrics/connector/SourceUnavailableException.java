package org.annum.metrics.connector;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The foreign system cannot be reached, is too busy or gave half an answer: the pull is repeated
 * later, each time with a longer pause.
 */
public final class SourceUnavailableException extends RuntimeException {
  private final String code;

  // Transient: it is answered where it is caught, it never leaves the process.
  private final transient List<Object> arguments;
  private final transient @Nullable Duration retryAfter;

  private SourceUnavailableException(
      String code, @Nullable Duration retryAfter, @Nullable Throwable cause, Object... arguments) {
    super(code, cause);
    this.code = code;
    this.retryAfter = retryAfter;
    this.arguments = List.of(arguments);
  }

  /**
   * To be tried again.
   *
   * @param code of the message catalogue; with the arguments it is shown on the health page, so no
   *     secrets and nothing the foreign system wrote
   */
  public static SourceUnavailableException of(
      String code, @Nullable Throwable cause, Object... arguments) {
    return new SourceUnavailableException(code, null, cause, arguments);
  }

  /** To be tried again no earlier than the foreign system asked for. */
  public static SourceUnavailableException after(
      Duration retryAfter, String code, Object... arguments) {
    return new SourceUnavailableException(code, retryAfter, null, arguments);
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }

  /** How long the foreign system wants to be left alone. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
