package org.annum.review.finding.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.annum.review.evidence.model.ExceptionRecord;
import org.annum.review.evidence.model.Exceptions;
import org.annum.review.figure.model.MeasureFigure;
import org.annum.review.template.model.RuleSetting;

/**
 * Important work came late while other work did not: {@code on_time_rate_high} is below {@code
 * on_time_rate_other} by more than {@code delta}, or at least {@code sameWeek} important tasks were
 * late or missed in weeks in which other tasks were on time. The evidence is those tasks.
 */
final class PriorityDisorderRule implements FindingRule {
  static final String ID = "PRIORITY_DISORDER";
  static final String HIGH = "on_time_rate_high";
  static final String OTHER = "on_time_rate_other";

  @Override
  public List<Finding> find(YearFacts facts, RuleSetting setting) {
    Optional<MeasureFigure> high = enough(facts, HIGH, setting);
    Optional<MeasureFigure> other = enough(facts, OTHER, setting);
    if (high.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    BigDecimal important = Objects.requireNonNull(high.get().value());
    BigDecimal rest = Objects.requireNonNull(other.get().value());
    boolean isBehind = important.compareTo(rest.subtract(setting.parameter("delta"))) < 0;
    Exceptions late = facts.exceptions(HIGH);
    List<ExceptionRecord> whileOthersOnTime =
        late.records().stream().filter(PriorityDisorderRule::othersWereOnTime).toList();
    boolean isInSameWeeks =
        whileOthersOnTime.size() >= setting.parameter("sameWeek").intValueExact();
    if (!isBehind && !isInSameWeeks) {
      return List.of();
    }
    FindingDraft draft =
        new FindingDraft(
            setting,
            isBehind ? "default" : "sameWeek",
            isBehind ? Severity.HIGH : Severity.MEDIUM,
            HIGH,
            List.of(
                FindingNumber.ratio("high", important),
                FindingNumber.ratio("other", rest),
                FindingNumber.count("lateHigh", late.total()),
                FindingNumber.count("whileOthersOnTime", whileOthersOnTime.size())));
    return List.of(
        isBehind
            ? draft.shownBy(evidence(late.records()), late.total())
            : draft.shownBy(evidence(whileOthersOnTime)));
  }

  private static Optional<MeasureFigure> enough(
      YearFacts facts, String measure, RuleSetting setting) {
    return facts
        .figure(measure)
        .filter(figure -> figure.value() != null)
        .filter(figure -> figure.sampleSize().compareTo(setting.parameter("minimum")) >= 0);
  }

  private static boolean othersWereOnTime(ExceptionRecord record) {
    return record.othersOnTimeSameWeek() != null && record.othersOnTimeSameWeek() > 0;
  }

  private static List<FindingEvidence> evidence(List<ExceptionRecord> records) {
    return records.stream().map(FindingEvidence::of).toList();
  }
}
