package org.annum.review.review.model;

import java.util.List;
import org.annum.review.evidence.model.EvidenceRef;
import org.annum.review.figure.model.YearFigures;
import org.annum.review.finding.model.Finding;
import org.annum.review.plan.model.PlanProposal;
import org.annum.review.score.model.Score;
import org.annum.review.template.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Everything a review says, computed from its evidence and nothing else. */
public record AssembledReview(
    String employeeId,
    @Nullable String employeeName,
    @Nullable String position,
    @Nullable String team,
    @Nullable String managerId,
    int year,
    String templateId,
    int templateVersion,
    LocalizedText templateTitle,
    Score score,
    YearFigures figures,
    List<Finding> findings,
    PlanProposal plan,
    EvidenceDigest evidenceDigest,
    List<EvidenceRef> evidence) {
  public AssembledReview {
    findings = List.copyOf(findings);
    evidence = List.copyOf(evidence);
  }

  /** The same review without anything a customer wrote. */
  public AssembledReview withoutTexts() {
    return new AssembledReview(
        employeeId,
        employeeName,
        position,
        team,
        managerId,
        year,
        templateId,
        templateVersion,
        templateTitle,
        score,
        figures.withoutTexts(),
        findings.stream().map(Finding::withoutTexts).toList(),
        plan,
        evidenceDigest,
        evidence);
  }
}
