package org.annum.kit.operation;

import java.util.List;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;

/** Why an operation failed, kept without words: they are chosen when somebody reads it. */
record StoredRefusal(
    Refusal.Kind kind, String code, List<Object> arguments, List<Violation> violations) {

  static StoredRefusal of(Refusal refusal) {
    return new StoredRefusal(
        refusal.kind(), refusal.code(), refusal.arguments(), refusal.violations());
  }

  /** A failure that is nobody's fault who sent the file. */
  static StoredRefusal of(String code, Object... arguments) {
    return new StoredRefusal(Refusal.Kind.CONFLICT, code, List.of(arguments), List.of());
  }

  Refusal toRefusal() {
    return violations.isEmpty()
        ? Refusal.of(kind, code, arguments.toArray())
        : Refusal.invalid(violations);
  }
}
