package org.annum.kit.json;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import java.util.stream.Collectors;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;

/** Tells what an exception says about the value it was thrown for. */
final class BindingErrors {
  private BindingErrors() {}

  static List<Violation> violations(Throwable thrown, String pointer) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof Refusal refusal) {
        return refusal.violations().stream().map(violation -> violation.under(pointer)).toList();
      }
      if (e instanceof InputCoercionException) {
        return List.of(Violation.of(pointer, "value.out-of-range"));
      }
      if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
        return List.of(Expectations.violation(pointer, mismatch.getTargetType()));
      }
    }
    return List.of(Violation.of(pointer, "value.invalid"));
  }

  static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()))
        .map(step -> "/" + step)
        .collect(Collectors.joining());
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
