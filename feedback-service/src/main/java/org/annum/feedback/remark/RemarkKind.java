package org.annum.feedback.remark;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annum.feedback.intake.Cells;
import org.annum.feedback.intake.FieldCheck;
import org.annum.feedback.intake.RecordKind;
import org.annum.feedback.intake.RecordSql;
import org.annum.feedback.theme.Themes;
import org.annum.feedback.theme.model.ThemeClassifier;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** How remarks come in. */
@ApplicationScoped
class RemarkKind implements RecordKind<RemarkRequest, RemarkRow> {
  static final String MEASURE = "remarks";

  private static final Set<String> SENTIMENTS = names(Sentiment.values());
  private static final Set<String> CHANNELS = names(Channel.values());
  private static final Map<String, String> COLUMNS =
      Map.of(
          "/externalId", "remark_id",
          "/employeeId", "employee_number",
          "/customer", "customer",
          "/channel", "channel",
          "/occurredAt", "occurred_at",
          "/sentiment", "sentiment",
          "/text", "text");

  private final Themes themes;
  private final Clock clock;

  RemarkKind(Themes themes, Clock clock) {
    this.themes = themes;
    this.clock = clock;
  }

  @Override
  public String measure() {
    return MEASURE;
  }

  @Override
  public String defaultSource() {
    return "remarks";
  }

  @Override
  public Map<String, String> columns() {
    return COLUMNS;
  }

  @Override
  public List<String> requiredColumns() {
    return List.of("remark_id", "employee_number", "channel", "occurred_at", "sentiment");
  }

  @Override
  public RemarkRequest read(Cells cells, String source) {
    return new RemarkRequest(
        source,
        cells.text("/externalId"),
        cells.text("/employeeId"),
        cells.text("/customer"),
        cells.text("/channel"),
        cells.time("/occurredAt"),
        cells.text("/sentiment"),
        cells.text("/text"));
  }

  @Override
  public List<Violation> check(RemarkRequest sent) {
    return new FieldCheck()
        .identity(sent)
        .person("/employeeId", sent.employeeId())
        .label("/customer", sent.customer())
        .oneOf("/channel", sent.channel(), CHANNELS)
        .present("/occurredAt", sent.occurredAt())
        .oneOf("/sentiment", sent.sentiment(), SENTIMENTS)
        .text("/text", sent.text())
        .violations();
  }

  @Override
  public List<RemarkRow> rows(List<RemarkRequest> sent) {
    ThemeClassifier classifier = themes.classifier();
    return sent.stream().map(request -> row(request, classifier)).toList();
  }

  @Override
  public RecordSql sql() {
    return RemarkSql.SQL;
  }

  private RemarkRow row(RemarkRequest sent, ThemeClassifier classifier) {
    OffsetDateTime at = given(sent.occurredAt());
    return new RemarkRow(
        given(sent.source()),
        given(sent.externalId()),
        given(sent.employeeId()),
        sent.customer(),
        Channel.valueOf(given(sent.channel())),
        at,
        LocalDate.ofInstant(at.toInstant(), clock.getZone()).withDayOfMonth(1),
        Sentiment.valueOf(given(sent.sentiment())),
        sent.text(),
        Themes.of(classifier, sent.text()));
  }

  private static <T> T given(@Nullable T value) {
    return Objects.requireNonNull(value, "checked before");
  }

  private static Set<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
  }
}
