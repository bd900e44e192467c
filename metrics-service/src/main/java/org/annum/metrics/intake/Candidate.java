package org.annum.metrics.intake;

import java.util.List;
import java.util.Objects;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A fact that wants in. It holds nothing of what it was read from: thousands wait at a time.
 *
 * @param row its row in the file, or its index in the request; a row may hold several facts
 * @param read null when there was nothing to read; meaningless when there are violations
 * @param identity null when something was wrong as it was read
 */
record Candidate<F>(
    long row, @Nullable F read, @Nullable FactKey identity, Pointers pointers, Refusals refusals) {

  static <F> Candidate<F> read(FactIntake<F> intake, long row, FieldSource source) {
    Refusals refusals = new Refusals();
    FactFields fields = new FactFields(source, refusals);
    F fact = intake.read(fields);
    fields.finish();
    FactKey identity = refusals.isEmpty() ? intake.keyOf(fact) : null;
    return new Candidate<>(row, fact, identity, source.pointers(), refusals);
  }

  /** A row that cannot even be read as fields. */
  static <F> Candidate<F> malformed(long row, Violation problem) {
    Refusals refusals = new Refusals();
    refusals.add(problem);
    return new Candidate<>(row, null, null, field -> field, refusals);
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

  /** Notes that something is wrong with a field. */
  void refuse(String field, String code, Object... arguments) {
    refusals.add(pointers.to(field), code, arguments);
  }

  boolean isValid() {
    return refusals.isEmpty();
  }

  List<Violation> violations() {
    return refusals.all();
  }
}
