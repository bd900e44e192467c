package org.annum.metrics.attestation;

import java.util.stream.Stream;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.FactKey;
import org.jspecify.annotations.Nullable;

/** Which attestations a list shows: those of a person, about a fact, or awaiting the caller. */
record AttestationFilter(String sql, @Nullable String employeeId, @Nullable FactKey key) {
  private static final String ME = "me";

  static AttestationFilter of(
      @Nullable String employeeId, @Nullable String recordId, @Nullable String awaiting) {
    if (Stream.of(employeeId, recordId, awaiting).filter(given -> given != null).count() != 1) {
      throw Refusal.invalid(Violation.of("employeeId", "attestation.filter-unclear"));
    }
    if (recordId != null) {
      return new AttestationFilter(AttestationSql.OF_FACT, null, key("recordId", recordId));
    }
    if (employeeId != null) {
      return new AttestationFilter(AttestationSql.OF_EMPLOYEE, employeeId, null);
    }
    if (!ME.equals(awaiting)) {
      throw Refusal.invalid(Violation.of("awaiting", "fact.value-unknown", ME));
    }
    return new AttestationFilter(AttestationSql.AWAITING, null, null);
  }

  static FactKey key(String pointer, String recordId) {
    int colon = recordId.indexOf(':');
    if (colon < 1 || colon == recordId.length() - 1) {
      throw Refusal.invalid(Violation.of(pointer, "attestation.record-unreadable"));
    }
    return new FactKey(recordId.substring(0, colon), recordId.substring(colon + 1));
  }
}
