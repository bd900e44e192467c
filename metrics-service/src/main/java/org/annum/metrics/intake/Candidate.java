package org.annum.metrics.intake;

import java.util.List;
import java.util.Objects;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A fact that wants in.
 *
 * @param row its row in the file, or its index in the request; a row may hold several facts
 * @param read null when there was nothing to read; meaningless when there are violations
 * @param identity null when something was wrong as it was read
 */
record Candidate<F>(long row, @Nullable F read, @Nullable FactKey identity, FactFields fields) {

  static <F> Candidate<F> read(FactIntake<F> intake, long row, FieldSource source) {
    FactFields fields = new FactFields(source, new Refusals());
    F fact = intake.read(fields);
    fields.finish();
    return new Candidate<>(row, fact, fields.isValid() ? intake.keyOf(fact) : null, fields);
  }

  /** A row that cannot even be read as fields. */
  static <F> Candidate<F> malformed(long row, FieldSource source, Violation problem) {
    Refusals refusals = new Refusals();
    refusals.add(problem);
    return new Candidate<>(row, null, null, new FactFields(source, refusals));
  }

  StoredFact<F> stored(RowOutcome outcome, long version, boolean announced) {
    return new StoredFact<>(row, fact(), outcome, version, announced);
  }

  F fact() {
    return Objects.requireNonNull(read);
  }

  /** What identifies the fact; only a valid one has it. */
  FactKey key() {
    return Objects.requireNonNull(identity);
  }

  boolean isValid() {
    return fields.isValid();
  }

  List<Violation> violations() {
    return fields.violations();
  }
}
