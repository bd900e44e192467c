package org.annum.kit.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.IntStream;
import org.annum.kit.problem.ConstraintViolations;
import org.annum.kit.problem.Violation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Bean Validation of a value that may have holes where the document was wrong. */
@ApplicationScoped
class PartialValidation {
  private static final Logger LOG = Logger.getLogger(PartialValidation.class);

  private final Validator validator;

  PartialValidation(Validator validator) {
    this.validator = validator;
  }

  /** Adds the violations of what is there; a hole is not reported a second time. */
  void complete(@Nullable Object value, Findings findings) {
    List<Violation> more =
        violations(value, "").stream()
            .filter(violation -> !findings.concern(violation.pointer()))
            .toList();
    findings.addAll(more);
  }

  private List<Violation> violations(@Nullable Object value, String pointer) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return IntStream.range(0, list.size())
          .boxed()
          .flatMap(i -> violations(list.get(i), pointer + "/" + i).stream())
          .toList();
    }
    try {
      return ConstraintViolations.ofBody(validator.validate(value)).stream()
          .map(violation -> violation.under(pointer))
          .toList();
    } catch (ValidationException ruleThatCannotBearHoles) {
      LOG.debug("A rule could not judge a partial value", ruleThatCannotBearHoles);
      return List.of();
    }
  }
}
