package org.annum.review.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.annum.review.plan.model.CheckIn;
import org.annum.review.plan.model.Objective;
import org.annum.review.plan.model.PlanProposal;
import org.annum.review.plan.model.PlanStatus;
import org.annum.review.plan.model.Verdict;
import org.annum.review.report.Report.Action;
import org.annum.review.report.Report.Plan;
import org.annum.review.report.Report.Tone;

/** The improvement plan with what its measures say since. */
final class PlanParts {
  private final ReportText text;
  private final Display display;
  private final Map<String, String> findingTitles;

  /**
   * @param findingTitles by finding id, so that an objective says which problem it answers
   */
  PlanParts(ReportText text, Display display, Map<String, String> findingTitles) {
    this.text = text;
    this.display = display;
    this.findingTitles = findingTitles;
  }

  Plan plan(PlanStatus status, PlanProposal plan, List<CheckIn> checkIns) {
    return new Plan(
        text.of("plan-status." + status),
        plan.objectives().stream().map(objective -> objective(objective, checkIns)).toList(),
        plan.actions().stream()
            .map(
                action ->
                    new Action(
                        display.title(action.title()),
                        text.of("owner." + action.owner())
                            + " · "
                            + text.of("recurrence." + action.recurrence())))
            .toList(),
        plan.objectives().stream()
            .map(Objective::due)
            .max(Comparator.naturalOrder())
            .map(LocalDate::toString)
            .orElse(null));
  }

  private Report.Objective objective(Objective objective, List<CheckIn> checkIns) {
    return new Report.Objective(
        display.measure(objective.measure()),
        text.of(
            "objective.because",
            findingTitles.getOrDefault(objective.findingId(), objective.findingId()),
            objective.due()),
        display.value(objective.baseline(), objective.unit()),
        display.value(objective.target(), objective.unit()),
        checkIns.stream()
            .filter(checkIn -> checkIn.objectiveKey().equals(objective.key()))
            .filter(checkIn -> checkIn.granularity() == CheckIn.Granularity.QUARTER)
            .sorted(Comparator.comparing(CheckIn::period))
            .map(checkIn -> checkIn(objective, checkIn))
            .toList());
  }

  private Report.CheckIn checkIn(Objective objective, CheckIn checkIn) {
    return new Report.CheckIn(
        checkIn.period().replace("-", " "),
        display.value(checkIn.value(), objective.unit()),
        checkIn.change() == null ? null : display.change(checkIn.change()),
        text.of(
            "figure.samples",
            display.number(checkIn.baselineSample()),
            display.number(checkIn.sampleSize())),
        text.of("verdict." + checkIn.verdict()),
        tone(checkIn.verdict()),
        ProgressBar.of(objective.baseline(), objective.target(), checkIn.value()));
  }

  private static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case EFFECTIVE -> Tone.GOOD;
      case NOT_EFFECTIVE -> Tone.BAD;
      case PARTLY, TOO_FEW_DATA -> Tone.NEUTRAL;
    };
  }
}
