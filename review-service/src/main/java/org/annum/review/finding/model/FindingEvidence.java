package org.annum.review.finding.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.annum.review.evidence.model.EvidenceRef;
import org.annum.review.evidence.model.ExceptionRecord;
import org.annum.review.evidence.model.Lowlight;
import org.jspecify.annotations.Nullable;

/** One record that shows a finding: a task, what a customer said, or a rollup. */
public record FindingEvidence(
    Kind kind,
    String recordId,
    @Nullable String customer,
    @Nullable String priority,
    @Nullable OffsetDateTime dueAt,
    @Nullable OffsetDateTime completedAt,
    @Nullable Integer othersOnTimeSameWeek,
    @Nullable OffsetDateTime occurredAt,
    @Nullable BigDecimal score,
    @Nullable String text,
    List<String> words) {

  /** Where the record lives. */
  public enum Kind {
    ACTIVITY,
    CUSTOMER_FEEDBACK,
    EVIDENCE
  }

  public FindingEvidence {
    words = words == null ? List.of() : List.copyOf(words);
  }

  static FindingEvidence of(ExceptionRecord record) {
    return new FindingEvidence(
        Kind.ACTIVITY,
        record.recordId(),
        record.customer(),
        record.priority(),
        record.dueAt(),
        record.completedAt(),
        record.othersOnTimeSameWeek(),
        null,
        null,
        null,
        List.of());
  }

  static FindingEvidence of(Lowlight lowlight) {
    return new FindingEvidence(
        Kind.CUSTOMER_FEEDBACK,
        lowlight.recordId(),
        lowlight.customer(),
        null,
        null,
        null,
        null,
        lowlight.occurredAt(),
        lowlight.score(),
        lowlight.text(),
        lowlight.themes().stream().flatMap(match -> match.words().stream()).distinct().toList());
  }

  static FindingEvidence of(EvidenceRef reference) {
    return new FindingEvidence(
        Kind.EVIDENCE,
        reference.kind() + ":" + reference.key() + "@" + reference.version(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  FindingEvidence withoutText() {
    return new FindingEvidence(
        kind,
        recordId,
        customer,
        priority,
        dueAt,
        completedAt,
        othersOnTimeSameWeek,
        occurredAt,
        score,
        null,
        List.of());
  }
}
