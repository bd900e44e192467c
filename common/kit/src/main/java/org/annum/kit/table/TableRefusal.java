package org.annum.kit.table;

import java.util.List;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;

/** How this package says no: always the file as a whole, with a code that names the reason. */
final class TableRefusal {

  private TableRefusal() {}

  static Refusal of(String code, Object... arguments) {
    return Refusal.of(Refusal.Kind.INVALID, code, arguments);
  }

  static Refusal tooLarge(String code, Object... arguments) {
    return Refusal.of(Refusal.Kind.TOO_LARGE, code, arguments);
  }

  static void throwIfAny(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
  }
}
