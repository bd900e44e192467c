package org.annum.review.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a report as one HTML file that needs no network and no script. */
@ApplicationScoped
class ReportPage {
  private final Template template;

  ReportPage(@Location("report.html") Template template) {
    this.template = template;
  }

  String of(Report report) {
    return template.data("report", report).data("text", ReportText.in(report.language())).render();
  }
}
