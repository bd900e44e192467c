package org.annum.metrics.attestation.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.measure.model.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about one version of a fact. It stays whatever becomes of the fact.
 *
 * @param factVersion the version of the fact that it is about
 * @param factDay whoever is the manager on this day decides a dispute
 */
public record Attestation(
    UUID id,
    long version,
    String employeeId,
    FactKind fact,
    String source,
    String externalId,
    long factVersion,
    LocalDate factDay,
    AttestationState state,
    @Nullable String text,
    OffsetDateTime statedAt,
    @Nullable Decision decision) {

  /** Who ended a dispute, when and why. */
  public record Decision(String decidedBy, OffsetDateTime decidedAt, String reason) {}

  /** A decided dispute; refused to the person themselves and when it is none, or no longer open. */
  public Attestation decide(DisputeOutcome outcome, Decision made) {
    if (made.decidedBy().equals(employeeId)) {
      throw Refusal.forbidden("attestation.own-dispute");
    }
    if (!state.canBecome(outcome.state())) {
      throw Refusal.conflict("attestation.not-open", state);
    }
    return new Attestation(
        id,
        version + 1,
        employeeId,
        fact,
        source,
        externalId,
        factVersion,
        factDay,
        outcome.state(),
        text,
        statedAt,
        made);
  }

  public String recordId() {
    return source + ":" + externalId;
  }
}
