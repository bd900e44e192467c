package org.annum.metrics.intake;

import java.util.ArrayList;
import java.util.List;
import org.annum.kit.problem.Violation;

/** Everything that is wrong with one fact. */
final class Refusals {
  private final List<Violation> all = new ArrayList<>();

  void add(String pointer, String code, Object... arguments) {
    add(Violation.of(pointer, code, arguments));
  }

  void add(Violation violation) {
    all.add(violation);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Violation> all() {
    return List.copyOf(all);
  }
}
