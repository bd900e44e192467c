package org.annum.review.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.annum.review.finding.FindingTexts;
import org.annum.review.finding.model.Finding;
import org.annum.review.finding.model.FindingEvidence;
import org.annum.review.report.Report.FindingCard;
import org.jspecify.annotations.Nullable;

/** The problems found, each with the records that show it as a table. */
final class FindingCards {
  private final ReportText text;
  private final Display display;

  FindingCards(ReportText text, Display display) {
    this.text = text;
    this.display = display;
  }

  List<FindingCard> of(List<Finding> findings) {
    return findings.stream().map(this::card).toList();
  }

  private FindingCard card(Finding finding) {
    List<FindingEvidence> evidence = finding.evidence();
    Table table = table(evidence);
    return new FindingCard(
        text.of("severity." + finding.severity()),
        finding.severity().name().toLowerCase(Locale.ROOT),
        display.title(FindingTexts.title(finding)),
        display.title(FindingTexts.explanation(finding)),
        finding.rule(),
        table.columns(),
        evidence.stream().map(table.row()).toList(),
        more(finding));
  }

  private @Nullable String more(Finding finding) {
    long hidden = finding.evidenceTotal() - finding.evidence().size();
    return hidden <= 0 ? null : text.of("evidence.more", hidden);
  }

  private Table table(List<FindingEvidence> evidence) {
    if (evidence.isEmpty()) {
      return new Table(List.of(), row -> List.of());
    }
    return switch (evidence.get(0).kind()) {
      case ACTIVITY ->
          new Table(
              columns("record", "customer", "priority", "due", "completed", "others"),
              this::activity);
      case CUSTOMER_FEEDBACK ->
          new Table(
              columns("record", "customer", "when", "score", "said", "words"), this::feedback);
      case EVIDENCE -> new Table(columns("record"), row -> List.of(row.recordId()));
    };
  }

  private List<String> columns(String... keys) {
    return List.of(keys).stream().map(key -> text.of("column." + key)).toList();
  }

  private List<String> activity(FindingEvidence row) {
    return List.of(
        row.recordId(),
        orNone(row.customer()),
        row.priority() == null
            ? Display.NONE
            : text.orCode("priority", Objects.requireNonNull(row.priority())),
        display.minute(row.dueAt()),
        row.completedAt() == null ? text.of("never") : display.minute(row.completedAt()),
        row.othersOnTimeSameWeek() == null
            ? Display.NONE
            : String.valueOf(row.othersOnTimeSameWeek()));
  }

  private List<String> feedback(FindingEvidence row) {
    return List.of(
        row.recordId(),
        orNone(row.customer()),
        display.minute(row.occurredAt()),
        row.score() == null ? Display.NONE : display.number(row.score()),
        orNone(row.text()),
        String.join(text.of("list.comma"), row.words()));
  }

  private static String orNone(@Nullable String value) {
    return value == null || value.isBlank() ? Display.NONE : value;
  }

  private record Table(List<String> columns, Function<FindingEvidence, List<String>> row) {}
}
