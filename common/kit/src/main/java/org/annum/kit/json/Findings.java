package org.annum.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.util.ArrayList;
import java.util.List;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Everything found wrong while one document is read. */
final class Findings {
  /** A longer list helps nobody. */
  private static final int MOST = 1_000;

  private final List<Violation> violations = new ArrayList<>();

  /** Those of the document being read; null when the reader does not collect. */
  static @Nullable Findings of(DeserializationContext context) {
    return (Findings) context.getAttribute(Findings.class);
  }

  static String pointer(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  void add(Violation violation) {
    if (violations.size() < MOST) {
      violations.add(violation);
    }
  }

  void addAll(List<Violation> more) {
    more.forEach(this::add);
  }

  /** Whether something at the pointer, in it or around it has been found. */
  boolean concern(String pointer) {
    return violations.stream()
        .map(Violation::pointer)
        .anyMatch(known -> isWithin(known, pointer) || isWithin(pointer, known));
  }

  boolean isEmpty() {
    return violations.isEmpty();
  }

  List<Violation> all() {
    return List.copyOf(violations);
  }

  private static boolean isWithin(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + "/");
  }
}
