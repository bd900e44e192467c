package org.annum.kit.problem;

import java.util.Comparator;
import java.util.List;

/**
 * The one exception by which a use case says no. It knows nothing of HTTP: one table turns its kind
 * into a status, the message catalogue turns its code into words.
 */
public final class Refusal extends RuntimeException {

  /** Code of a refusal that lists violations. */
  public static final String INVALID_CODE = "request.invalid";

  /** Why the answer is no. */
  public enum Kind {
    /** The request cannot even be read. */
    MALFORMED,
    INVALID,
    /** The caller has not shown who it is, by other means than a token. */
    UNAUTHENTICATED,
    /** The caller asks too often; a second later it may. */
    TOO_MANY,
    /** It was said before, but of something else. */
    REUSED,
    NOT_FOUND,
    CONFLICT,
    FORBIDDEN,
    STALE,
    PRECONDITION_REQUIRED,
    TOO_LARGE,
    UNSUPPORTED
  }

  private final Kind kind;
  private final String code;

  // Transient: a refusal is answered where it is caught, it never leaves the process.
  private final transient List<Object> arguments;
  private final transient List<Violation> violations;

  private Refusal(Kind kind, String code, List<Object> arguments, List<Violation> violations) {
    super(code);
    this.kind = kind;
    this.code = code;
    this.arguments = arguments;
    this.violations = violations;
  }

  /** Refuses an input with everything that is wrong with it, in the order of the pointers. */
  public static Refusal invalid(List<Violation> all) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("an invalid input has at least one violation");
    }
    return new Refusal(
        Kind.INVALID,
        INVALID_CODE,
        List.of(),
        all.stream().sorted(Comparator.comparing(Violation::pointer)).toList());
  }

  public static Refusal invalid(Violation one) {
    return invalid(List.of(one));
  }

  public static Refusal notFound(String code, Object... arguments) {
    return of(Kind.NOT_FOUND, code, arguments);
  }

  public static Refusal conflict(String code, Object... arguments) {
    return of(Kind.CONFLICT, code, arguments);
  }

  /** A conflict of several reasons. */
  public static Refusal conflict(String code, List<Violation> reasons) {
    return new Refusal(Kind.CONFLICT, code, List.of(), List.copyOf(reasons));
  }

  public static Refusal forbidden(String code, Object... arguments) {
    return of(Kind.FORBIDDEN, code, arguments);
  }

  /** A refusal without a pointer, e.g. of a whole request. */
  public static Refusal of(Kind kind, String code, Object... arguments) {
    return new Refusal(kind, code, List.of(arguments), List.of());
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }

  public List<Violation> violations() {
    return violations;
  }
}
