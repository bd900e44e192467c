package org.annum.metrics.attestation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.annum.metrics.attestation.model.Attestation;
import org.annum.metrics.attestation.model.AttestationState;
import org.annum.metrics.measure.model.FactKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody said about a fact. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What somebody said about one version of a fact; it stays for ever")
record AttestationResponse(
    @Schema(description = "Its id", examples = "01932f4e-8f5a-7c3e-9d1a-2b3c4d5e6f70") UUID id,
    @Schema(description = "Its version", examples = "1") long version,
    @Schema(description = "Who said it", examples = "E1001") String employeeId,
    @Schema(description = "What the fact is", examples = "ACTIVITY") FactKind fact,
    @Schema(description = "source:externalId of the fact", examples = "task-tool:T24-00262")
        String recordId,
    @Schema(description = "The version of the fact it is about", examples = "17") long factVersion,
    @Schema(description = "Whether the fact was changed or deleted since", examples = "false")
        boolean factChanged,
    @Schema(description = "Day of the fact; its manager decides", examples = "2024-03-29")
        LocalDate factDay,
    @Schema(description = "Where it stands", examples = "DISPUTED") AttestationState state,
    @Schema(description = "What was said, for who may read it", examples = "客户改期，实际按时完成")
        @Nullable String text,
    @Schema(description = "When it was said", examples = "2024-04-02T09:00:00+08:00")
        OffsetDateTime statedAt,
    @Schema(description = "How the dispute ended; absent while open") @Nullable Decision decision) {

  /** How a dispute ended. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DisputeDecision", description = "How a dispute ended")
  record Decision(
      @Schema(description = "Who decided", examples = "E2001") String decidedBy,
      @Schema(description = "When", examples = "2024-04-03T09:00:00+08:00")
          OffsetDateTime decidedAt,
      @Schema(description = "Why, for who may read it", examples = "已与客户核实")
          @Nullable String reason) {}

  static AttestationResponse from(SeenAttestation seen) {
    Attestation attestation = seen.attestation();
    Attestation.Decision decision = attestation.decision();
    return new AttestationResponse(
        attestation.id(),
        attestation.version(),
        attestation.employeeId(),
        attestation.fact(),
        attestation.recordId(),
        attestation.factVersion(),
        !Objects.equals(seen.currentVersion(), attestation.factVersion()),
        attestation.factDay(),
        attestation.state(),
        seen.readable() ? attestation.text() : null,
        attestation.statedAt(),
        decision == null
            ? null
            : new Decision(
                decision.decidedBy(),
                decision.decidedAt(),
                seen.readable() ? decision.reason() : null));
  }
}
