package org.annum.review.template.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is evaluated for a position: sections that weigh 100 together, labels and finding rules. */
public record ReviewTemplate(
    String templateId,
    int version,
    LocalizedText title,
    List<SectionTemplate> sections,
    List<ScoreLabel> labels,
    List<RuleSetting> rules,
    EfficiencySetting efficiency) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  public ReviewTemplate {
    sections = List.copyOf(sections);
    labels = List.copyOf(labels);
    rules = List.copyOf(rules);
    BigDecimal sum =
        sections.stream().map(SectionTemplate::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(WHOLE) != 0) {
      throw new IllegalArgumentException("the sections of " + templateId + " weigh " + sum);
    }
  }

  /** The label with the highest threshold that the overall reaches. */
  public Optional<ScoreLabel> labelFor(BigDecimal overall) {
    return labels.stream()
        .filter(label -> overall.compareTo(label.from()) >= 0)
        .max(Comparator.comparing(ScoreLabel::from));
  }

  /** The measures whose value of the year before takes part in a result. */
  public Set<String> comparedMeasures() {
    Set<String> measures = new TreeSet<>(efficiency.measures());
    sections.stream()
        .flatMap(section -> section.parts().stream())
        .filter(part -> part.target() != null)
        .filter(part -> part.target().from() == TargetSource.PREVIOUS_YEAR)
        .forEach(part -> measures.add(part.measure()));
    return measures;
  }

  /** Whether last year's review can stand in for a section of this one. */
  public boolean carriesOver() {
    return sections.stream().anyMatch(section -> section.missing() == MissingPart.CARRY_OVER);
  }

  public SectionTemplate section(SectionKind kind) {
    return sections.stream()
        .filter(section -> section.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(templateId + " has no section " + kind));
  }
}
