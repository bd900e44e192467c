package org.annum.review.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annum.review.finding.model.Finding;
import org.annum.review.review.model.AssembledReview;
import org.annum.review.template.model.ScoreLabel;

/** Turns a review into what its report shows, in one language. */
final class ReportAssembler {
  private final ReportText text;
  private final Display display;
  private final Function<Finding, String> findingTitles;
  private final Function<Finding, String> findingExplanations;

  ReportAssembler(
      ReportText text,
      Display display,
      Function<Finding, String> findingTitles,
      Function<Finding, String> findingExplanations) {
    this.text = text;
    this.display = display;
    this.findingTitles = findingTitles;
    this.findingExplanations = findingExplanations;
  }

  Report assemble(ReportSource source, List<ScoreLabel> labels) {
    AssembledReview review = source.review();
    ScoreParts scores = new ScoreParts(text, display);
    FeedbackParts feedback = new FeedbackParts(text, display);
    return new Report(
        text.locale().getLanguage(),
        review.year(),
        person(source),
        text.of("status." + source.status()),
        source.restated(),
        scores.overall(review.score().overall(), labels),
        scores.sections(review.score().sections()),
        scores.goals(review.score().goals()),
        new MonthCharts(text, display, review.figures(), review.score().goals(), review.year())
            .charts(),
        new FigureParts(text, display, review.figures()).cards(),
        feedback.customers(review.figures().customers()),
        feedback.team(review.figures().team()),
        new FindingCards(text, display, findingTitles, findingExplanations).of(review.findings()),
        source.plan().objectives().isEmpty()
            ? null
            : new PlanParts(text, display, titlesById(review.findings()))
                .plan(source.planStatus(), source.plan(), source.checkIns()),
        origin(review));
  }

  private static Report.Person person(ReportSource source) {
    AssembledReview review = source.review();
    return new Report.Person(
        review.employeeId(),
        review.employeeName() == null ? review.employeeId() : review.employeeName(),
        review.position(),
        review.team(),
        source.managerName());
  }

  private Map<String, String> titlesById(List<Finding> findings) {
    return findings.stream()
        .collect(Collectors.toMap(Finding::findingId, findingTitles, (first, second) -> first));
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
