package org.annum.metrics.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.annum.metrics.arrival.model.Arrival;
import org.annum.metrics.arrival.model.Finding;
import org.annum.metrics.arrival.model.History;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.OutlierRule;
import org.annum.metrics.measure.model.RuleAction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Compares values with what the same people reported before, for many facts at once. */
@ApplicationScoped
class OutlierJudge {
  private final HistoryRepository histories;

  OutlierJudge(HistoryRepository histories) {
    this.histories = histories;
  }

  /** The unusual ones among facts of a kind. */
  List<Finding> judge(Handle handle, FactKind fact, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    List<Series> series = series(candidates);
    Set<String> arriving =
        candidates.stream().map(one -> one.arrival().fact().recordId()).collect(Collectors.toSet());
    Map<Integer, List<History.Value>> stored =
        histories.before(
            handle, fact, series.stream().flatMap(one -> one.asked().stream()).toList(), arriving);
    return series.stream().flatMap(one -> one.judge(stored).stream()).toList();
  }

  private static List<Series> series(List<Candidate> candidates) {
    Map<List<String>, List<Candidate>> groups = new LinkedHashMap<>();
    candidates.stream()
        .sorted(Comparator.comparing(Candidate::at))
        .forEach(
            candidate ->
                groups
                    .computeIfAbsent(candidate.series(), key -> new ArrayList<>())
                    .add(candidate));
    List<Series> series = new ArrayList<>();
    int first = 0;
    for (List<Candidate> group : groups.values()) {
      series.add(new Series(first, group));
      first += group.size();
    }
    return series;
  }

  /** A fact, and a measure that wants to know whether its value is usual. */
  record Candidate(Arrival arrival, MeasureDefinition measure, Instant at, BigDecimal value) {

    OutlierRule rule() {
      return Objects.requireNonNull(measure.rules().outlier());
    }

    List<String> series() {
      return List.of(measure.code(), arrival.fact().employeeId());
    }

    Optional<Finding> judge(List<BigDecimal> history) {
      return rule()
          .bounds(history)
          .filter(bounds -> !bounds.contains(value))
          .map(bounds -> Finding.outlier(measure, arrival, bounds));
    }
  }

  /**
   * The facts of one person for one measure, in order of time.
   *
   * @param first the number of the first of them among all that are asked about
   */
  private record Series(int first, List<Candidate> candidates) {

    List<HistoryRepository.Asked> asked() {
      List<HistoryRepository.Asked> asked = new ArrayList<>();
      Instant since = null;
      for (Candidate candidate : candidates) {
        asked.add(asked(first + asked.size(), candidate, since));
        since = candidate.at();
      }
      return asked;
    }

    private static HistoryRepository.Asked asked(
        int number, Candidate candidate, @Nullable Instant since) {
      return new HistoryRepository.Asked(
          number,
          candidate.arrival().fact().employeeId(),
          candidate.arrival().fact().kind(),
          candidate.measure().code(),
          since,
          candidate.at(),
          candidate.rule().values());
    }

    List<Finding> judge(Map<Integer, List<History.Value>> stored) {
      List<Finding> findings = new ArrayList<>();
      History history = new History(candidates.get(0).rule().values());
      int number = first;
      for (Candidate candidate : candidates) {
        history.addStored(stored.getOrDefault(number++, List.of()));
        Optional<Finding> finding = candidate.judge(history.before(candidate.at()));
        finding.ifPresent(findings::add);
        if (finding.isEmpty() || candidate.rule().action() == RuleAction.FLAG) {
          history.addJudged(candidate.at(), candidate.value());
        }
      }
      return findings;
    }
  }
}
