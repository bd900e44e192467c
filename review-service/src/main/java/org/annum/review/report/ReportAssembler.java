package org.annum.review.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.annum.review.finding.FindingTexts;
import org.annum.review.finding.model.Finding;
import org.annum.review.plan.model.StoredPlan;
import org.annum.review.review.model.AssembledReview;
import org.annum.review.review.model.ReviewHead;
import org.annum.review.review.model.StoredReview;
import org.annum.review.template.model.ScoreLabel;
import org.jspecify.annotations.Nullable;

/** Turns a review into what its report shows, in one language. */
final class ReportAssembler {
  private final ReportText text;
  private final Display display;

  ReportAssembler(ReportText text, Display display) {
    this.text = text;
    this.display = display;
  }

  /**
   * @param labels of the review's template, for the scale the overall stands on
   */
  Report assemble(StoredReview stored, AssembledReview review, List<ScoreLabel> labels) {
    ReviewHead head = stored.head();
    ScoreParts scores = new ScoreParts(text, display);
    FeedbackParts feedback = new FeedbackParts(text, display);
    return new Report(
        text.locale().getLanguage(),
        review.year(),
        person(review, stored.managerName()),
        text.of("status." + head.status()),
        head.restated(),
        scores.overall(review.score().overall(), labels),
        scores.sections(review.score().sections()),
        scores.goals(review.score().goals()),
        new MonthCharts(text, display, review.figures(), review.score().goals(), review.year())
            .charts(),
        new FigureParts(text, display, review.figures()).cards(),
        feedback.customers(review.figures().customers()),
        feedback.team(review.figures().team()),
        new FindingCards(text, display).of(review.findings()),
        plan(stored.plan(), review.findings()),
        origin(review));
  }

  private static Report.Person person(AssembledReview review, @Nullable String managerName) {
    return new Report.Person(
        review.employeeId(),
        review.employeeName() == null ? review.employeeId() : review.employeeName(),
        review.position(),
        review.team(),
        managerName);
  }

  private Report.@Nullable Plan plan(@Nullable StoredPlan plan, List<Finding> findings) {
    return plan == null || plan.proposal().objectives().isEmpty()
        ? null
        : new PlanParts(text, display, titlesById(findings))
            .plan(plan.status(), plan.proposal(), plan.checkIns());
  }

  private Map<String, String> titlesById(List<Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.toMap(
                Finding::findingId,
                finding -> display.title(FindingTexts.title(finding)),
                (first, second) -> first));
  }

  private Report.Origin origin(AssembledReview review) {
    return new Report.Origin(
        review.score().formulaVersion(),
        text.of("origin.evidence", review.evidenceDigest().count()),
        "SHA-256 " + review.evidenceDigest().digest(),
        List.of(
            text.of(
                "origin.template", display.title(review.templateTitle()), review.templateVersion()),
            text.of("origin.trace")));
  }
}
