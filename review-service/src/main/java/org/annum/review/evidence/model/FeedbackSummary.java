package org.annum.review.evidence.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What feedback-service says about one employee, measure and period; never a raw answer. */
public record FeedbackSummary(
    String employeeId,
    String measure,
    String period,
    long version,
    long count,
    BigDecimal sum,
    NavigableMap<String, Long> distribution,
    long low,
    long positive,
    long negative,
    List<ThemeCount> themes,
    List<Lowlight> lowlights,
    List<RaterGroup> groups,
    @Nullable Integer threshold) {
  public static final String CSAT = "csat";
  public static final String REMARKS = "remarks";
  public static final String TEAM_FEEDBACK = "team_feedback";
  public static final String ONE_ON_ONES = "one_on_ones";

  /** What does not apply to a measure is left out of its events. */
  public FeedbackSummary {
    sum = sum == null ? BigDecimal.ZERO : sum;
    distribution =
        Collections.unmodifiableNavigableMap(
            distribution == null ? new TreeMap<>() : new TreeMap<>(distribution));
    themes = themes == null ? List.of() : List.copyOf(themes);
    lowlights = lowlights == null ? List.of() : List.copyOf(lowlights);
    groups = groups == null ? List.of() : List.copyOf(groups);
  }

  public EvidenceRef reference() {
    return new EvidenceRef(
        EvidenceKind.FEEDBACK_SUMMARY, employeeId + ":" + measure + ":" + period, version);
  }
}
