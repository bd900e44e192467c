package org.annum.review.finding.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * A problem that a rule found. Its title and explanation are texts of the rule with the subject and
 * the numbers filled in.
 *
 * @param variant which of the rule's conditions held; picks the explanation
 * @param measure what it is about
 * @param goalTitle the goal it is about, where it is one
 * @param evidenceTotal how many records show it, of which {@code evidence} holds the first
 */
public record Finding(
    String rule,
    String variant,
    Severity severity,
    String measure,
    @Nullable String goalKey,
    @Nullable String goalTitle,
    NavigableMap<String, BigDecimal> parameters,
    List<FindingNumber> numbers,
    long evidenceTotal,
    List<FindingEvidence> evidence) {
  static final int SHOWN_EVIDENCE = 200;

  public Finding {
    numbers = List.copyOf(numbers);
    evidence = evidence.stream().limit(SHOWN_EVIDENCE).toList();
  }

  /** Names the finding within its review, and stays the same while the problem does. */
  public String findingId() {
    return rule + ":" + (goalKey == null ? measure : goalKey);
  }

  /** The same finding without anything a customer wrote. */
  public Finding withoutTexts() {
    return new Finding(
        rule,
        variant,
        severity,
        measure,
        goalKey,
        goalTitle,
        parameters,
        numbers,
        evidenceTotal,
        evidence.stream().map(FindingEvidence::withoutText).toList());
  }
}
