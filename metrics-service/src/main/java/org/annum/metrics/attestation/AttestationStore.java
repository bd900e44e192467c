package org.annum.metrics.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.annum.metrics.attestation.model.Attestation;
import org.jdbi.v3.core.Jdbi;

/** Writes attestations; none is ever deleted. */
@ApplicationScoped
class AttestationStore {
  private final Jdbi jdbi;

  AttestationStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** False when the person has an open dispute about the fact already. */
  boolean add(Attestation attestation) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(AttestationSql.INSERT)
                    .bind("id", attestation.id())
                    .bind("version", attestation.version())
                    .bind("employeeId", attestation.employeeId())
                    .bind("fact", attestation.fact())
                    .bind("source", attestation.source())
                    .bind("externalId", attestation.externalId())
                    .bind("factVersion", attestation.factVersion())
                    .bind("factDay", attestation.factDay())
                    .bind("state", attestation.state())
                    .bind("text", attestation.text())
                    .bind("statedAt", attestation.statedAt())
                    .execute()
                > 0);
  }

  /** False when somebody else decided meanwhile. */
  boolean decide(Attestation decided) {
    Attestation.Decision decision = Objects.requireNonNull(decided.decision());
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(AttestationSql.DECIDE)
                    .bind("id", decided.id())
                    .bind("version", decided.version())
                    .bind("state", decided.state())
                    .bind("decidedBy", decision.decidedBy())
                    .bind("decidedAt", decision.decidedAt())
                    .bind("reason", decision.reason())
                    .execute()
                > 0);
  }
}
