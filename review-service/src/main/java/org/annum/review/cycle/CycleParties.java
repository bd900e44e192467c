package org.annum.review.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.review.cycle.model.Selection;
import org.annum.review.evidence.Evidences;
import org.annum.review.template.Templates;

/** Who takes part, and by what. */
@ApplicationScoped
class CycleParties {
  private final Evidences evidences;
  private final Templates templates;

  CycleParties(Evidences evidences, Templates templates) {
    this.evidences = evidences;
    this.templates = templates;
  }

  void checkTemplate(String templateId) {
    if (templates.find(templateId).isEmpty()) {
      throw Refusal.invalid(
          Violation.of("/templateId", "review-cycle.unknown-template", templateId));
    }
  }

  List<String> of(ReviewCycle cycle) {
    return cycle.selection() == Selection.ALL
        ? evidences.employeesWithGoals(cycle.year())
        : cycle.participants().stream().sorted().toList();
  }
}
