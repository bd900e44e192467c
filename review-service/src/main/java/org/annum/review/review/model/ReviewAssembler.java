package org.annum.review.review.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annum.review.evidence.model.Assignment;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.evidence.model.EvidenceRef;
import org.annum.review.figure.model.FigureCalculator;
import org.annum.review.figure.model.YearFigures;
import org.annum.review.finding.model.Finding;
import org.annum.review.finding.model.FindingRules;
import org.annum.review.finding.model.YearFacts;
import org.annum.review.plan.model.ImprovementLibrary;
import org.annum.review.plan.model.PlanProposer;
import org.annum.review.score.model.Score;
import org.annum.review.score.model.ScoreCalculator;
import org.annum.review.template.model.ReviewTemplate;
import org.annum.review.template.model.SectionKind;

/** Evidence → score and figures → findings → proposed plan. */
public final class ReviewAssembler {
  private final ReviewTemplate template;
  private final ImprovementLibrary library;

  public ReviewAssembler(ReviewTemplate template, ImprovementLibrary library) {
    this.template = template;
    this.library = library;
  }

  public AssembledReview assemble(Evidence evidence, Map<SectionKind, BigDecimal> lastYear) {
    Score score = new ScoreCalculator(evidence, template, lastYear).score();
    YearFigures figures = new FigureCalculator(evidence, template.efficiency()).figures();
    List<Finding> findings =
        FindingRules.find(new YearFacts(evidence, score, figures), template.rules());
    Optional<Assignment> assignment = evidence.person().assignmentIn(evidence.year());
    List<EvidenceRef> references = evidence.references(template.comparedMeasures());
    return new AssembledReview(
        evidence.person().employeeId(),
        evidence.person().name(),
        assignment.map(Assignment::position).orElse(null),
        assignment.map(Assignment::team).orElse(null),
        assignment.map(Assignment::managerId).orElse(null),
        evidence.year().getValue(),
        template.templateId(),
        template.version(),
        template.title(),
        score,
        figures,
        findings,
        new PlanProposer(evidence, library).propose(findings),
        EvidenceDigest.of(references),
        references);
  }
}
