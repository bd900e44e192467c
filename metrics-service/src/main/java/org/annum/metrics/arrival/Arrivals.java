package org.annum.metrics.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annum.metrics.arrival.model.Arrival;
import org.annum.metrics.arrival.model.ArrivalRule;
import org.annum.metrics.arrival.model.Finding;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.RuleAction;
import org.jdbi.v3.core.Handle;

/**
 * Judges facts that arrive by the rules of the measures they count in. As long as no definition
 * asks anything of a kind of fact, {@link #isAsked} says so and nothing is to be done.
 */
@ApplicationScoped
public class Arrivals {
  private final Measures measures;
  private final OutlierJudge outliers;
  private final ArrivalConfig config;
  private final Clock clock;

  Arrivals(Measures measures, OutlierJudge outliers, ArrivalConfig config, Clock clock) {
    this.measures = measures;
    this.outliers = outliers;
    this.config = config;
    this.clock = clock;
  }

  /** Whether anything is asked of facts of a kind after they were read. */
  public boolean isAsked(FactKind fact) {
    return !measures.asking(fact).isEmpty()
        || (fact == FactKind.DATA_POINT && admitsUnknownMetrics());
  }

  /** Whether a data point may be of a metric that no measure is made of. */
  public boolean admitsUnknownMetrics() {
    return config.unknownMetric() == RuleAction.FLAG;
  }

  /**
   * Everything that is odd about facts of one kind. Two queries at most, however many facts.
   *
   * @param known those of the people they name who exist
   */
  public List<Finding> judge(
      Handle handle, FactKind fact, List<Arrival> arrivals, Set<String> known) {
    Instant now = clock.instant();
    List<MeasureDefinition> asking = measures.asking(fact);
    List<Finding> findings = new ArrayList<>();
    List<OutlierJudge.Candidate> candidates = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      judgeWhole(arrival, known, now, findings);
      for (MeasureDefinition measure : asking) {
        if (measure.covers(arrival.fact())) {
          judge(measure, arrival, now, findings);
          addCandidate(measure, arrival, candidates);
        }
      }
    }
    findings.addAll(outliers.judge(handle, fact, candidates));
    return findings;
  }

  private void judgeWhole(Arrival arrival, Set<String> known, Instant now, List<Finding> findings) {
    List<MeasureDefinition> all = measures.of(arrival.fact().fact(), arrival.fact().kind());
    if (all.isEmpty() && arrival.fact().fact() == FactKind.DATA_POINT) {
      findings.add(Finding.whole(ArrivalRule.UNKNOWN_METRIC, config.unknownMetric(), arrival, now));
    }
    if (!known.contains(arrival.fact().employeeId())) {
      boolean admitted =
          !all.isEmpty()
              && all.stream().allMatch(one -> one.rules().unknownEmployee() == RuleAction.FLAG);
      findings.add(
          Finding.whole(
              ArrivalRule.UNKNOWN_EMPLOYEE,
              admitted ? RuleAction.FLAG : RuleAction.REJECT,
              arrival,
              now));
    }
  }

  private void judge(
      MeasureDefinition measure, Arrival arrival, Instant now, List<Finding> findings) {
    Instant notAfter = now.plus(config.clockTolerance());
    if (measure.rules().future() != RuleAction.OFF
        && arrival.at(measure).filter(at -> at.isAfter(notAfter)).isPresent()) {
      findings.add(Finding.future(measure, arrival, notAfter));
    }
    if (measure.rules().range() == RuleAction.FLAG
        && arrival.value(measure).filter(value -> !measure.allows(value)).isPresent()) {
      findings.add(
          Finding.value(
              ArrivalRule.RANGE,
              RuleAction.FLAG,
              measure,
              arrival,
              measure.minimum(),
              measure.maximum()));
    }
  }

  private static void addCandidate(
      MeasureDefinition measure, Arrival arrival, List<OutlierJudge.Candidate> candidates) {
    if (measure.rules().onOutlier() != RuleAction.OFF) {
      arrival
          .at(measure)
          .ifPresent(
              at ->
                  arrival
                      .value(measure)
                      .ifPresent(
                          value ->
                              candidates.add(
                                  new OutlierJudge.Candidate(arrival, measure, at, value))));
    }
  }
}
