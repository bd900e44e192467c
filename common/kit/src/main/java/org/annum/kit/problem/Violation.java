package org.annum.kit.problem;

import java.util.List;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer JSON pointer into the body ({@code /goals/0/weight}), or the name of a query or
 *     path parameter
 * @param code key of the message catalogue
 * @param arguments what the message mentions; never secrets, since it is shown to the caller
 */
public record Violation(String pointer, String code, List<Object> arguments) {

  public Violation {
    arguments = List.copyOf(arguments);
  }

  public static Violation of(String pointer, String code, Object... arguments) {
    return new Violation(pointer, code, List.of(arguments));
  }

  /** The same violation seen from a document that holds this one at {@code prefix}. */
  public Violation under(String prefix) {
    return new Violation(prefix + pointer, code, arguments);
  }
}
