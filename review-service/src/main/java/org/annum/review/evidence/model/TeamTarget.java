package org.annum.review.evidence.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A team's amount for a measure and a period: the denominator of a share. */
public record TeamTarget(
    String teamTargetId,
    long version,
    String team,
    String period,
    String measure,
    BigDecimal amount,
    @Nullable String currency) {

  public EvidenceRef reference() {
    return new EvidenceRef(EvidenceKind.TEAM_TARGET, teamTargetId, version);
  }
}
