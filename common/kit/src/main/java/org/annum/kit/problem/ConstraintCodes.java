package org.annum.kit.problem;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Map;

/** Which code of the catalogue a constraint of Bean Validation has. */
final class ConstraintCodes {
  private record Code(String code, List<String> attributes) {}

  private static final Map<String, Code> CODES =
      Map.ofEntries(
          Map.entry("NotNull", new Code("value.required", List.of())),
          Map.entry("NotBlank", new Code("value.required", List.of())),
          Map.entry("NotEmpty", new Code("value.required", List.of())),
          Map.entry("Null", new Code("value.not-allowed", List.of())),
          Map.entry("Size", new Code("value.wrong-size", List.of("min", "max"))),
          Map.entry("Length", new Code("value.wrong-size", List.of("min", "max"))),
          Map.entry("Min", new Code("value.too-small", List.of("value"))),
          Map.entry("DecimalMin", new Code("value.too-small", List.of("value"))),
          Map.entry("Max", new Code("value.too-large", List.of("value"))),
          Map.entry("DecimalMax", new Code("value.too-large", List.of("value"))),
          Map.entry("Positive", new Code("value.not-positive", List.of())),
          Map.entry("PositiveOrZero", new Code("value.negative", List.of())),
          Map.entry("Digits", new Code("value.too-many-digits", List.of("integer", "fraction"))),
          Map.entry("Pattern", new Code("value.wrong-format", List.of("regexp"))),
          Map.entry("Past", new Code("value.not-in-the-past", List.of())),
          Map.entry("PastOrPresent", new Code("value.in-the-future", List.of())),
          Map.entry("UniqueElements", new Code("value.repeated", List.of())));

  private static final String OTHER = "value.invalid";

  private ConstraintCodes() {}

  static Violation violation(ConstraintViolation<?> one, String pointer) {
    var descriptor = one.getConstraintDescriptor();
    String template = one.getMessageTemplate();
    if (isOwnCode(template)) {
      return Violation.of(pointer, template.substring(1, template.length() - 1));
    }
    Code code =
        CODES.getOrDefault(
            descriptor.getAnnotation().annotationType().getSimpleName(),
            new Code(OTHER, List.of()));
    return new Violation(
        pointer,
        code.code(),
        code.attributes().stream().<Object>map(descriptor.getAttributes()::get).toList());
  }

  // A constraint of ours says message = "{goal.wrong-order}", which is a code of the catalogue.
  private static boolean isOwnCode(String template) {
    return template.startsWith("{")
        && template.endsWith("}")
        && !template.startsWith("{jakarta.")
        && !template.startsWith("{org.hibernate.");
  }
}
