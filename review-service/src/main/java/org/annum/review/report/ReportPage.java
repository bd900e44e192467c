package org.annum.review.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.SuiteConfig;
import org.annum.kit.problem.Refusal;
import org.annum.review.review.model.AssembledReview;
import org.annum.review.review.model.StoredReview;
import org.annum.review.template.Templates;

/** Writes a review as one HTML file that needs no network and no script. */
@ApplicationScoped
class ReportPage {
  private final Template template;
  private final Templates templates;
  private final SuiteConfig suite;

  ReportPage(@Location("report.html") Template template, Templates templates, SuiteConfig suite) {
    this.template = template;
    this.templates = templates;
    this.suite = suite;
  }

  /** Refuses (409) a review that was not assembled yet. */
  String of(StoredReview stored, ReportText text) {
    AssembledReview review = stored.result();
    if (review == null) {
      throw Refusal.conflict("review.not-assembled");
    }
    Display display = new Display(text, suite.timeZone());
    return render(
        template,
        new ReportAssembler(text, display)
            .assemble(stored, review, templates.get(review.templateId()).labels()),
        text);
  }

  static String render(Template template, Report report, ReportText text) {
    return template.data("report", report).data("text", text).render();
  }
}
