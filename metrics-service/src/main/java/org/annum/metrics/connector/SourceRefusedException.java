package org.annum.metrics.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The foreign system does not accept us, or what it gives does not fit the settings: the source
 * rests until somebody changes it or asks for a run.
 */
public final class SourceRefusedException extends RuntimeException {
  private final String code;

  // Transient: it is answered where it is caught, it never leaves the process.
  private final transient List<Object> arguments;

  private SourceRefusedException(String code, @Nullable Throwable cause, Object... arguments) {
    super(code, cause);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /**
   * Not to be tried again.
   *
   * @param code of the message catalogue; with the arguments it is shown on the health page, so no
   *     secrets and nothing the foreign system wrote
   */
  public static SourceRefusedException of(
      String code, @Nullable Throwable cause, Object... arguments) {
    return new SourceRefusedException(code, cause, arguments);
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
