package org.annum.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.feedback.intake.Cells;
import org.annum.feedback.intake.FieldCheck;
import org.annum.feedback.intake.RecordKind;
import org.annum.feedback.intake.RecordSql;
import org.annum.feedback.theme.Themes;
import org.annum.feedback.theme.model.ThemeClassifier;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** How survey responses come in. */
@ApplicationScoped
class SurveyKind implements RecordKind<SurveyResponseRequest, SurveyResponseRow> {
  static final String MEASURE = "csat";

  private static final int LOWEST = 1;
  private static final int HIGHEST = 5;
  private static final Map<String, String> COLUMNS =
      Map.of(
          "/externalId", "response_id",
          "/employeeId", "employee_number",
          "/customer", "customer",
          "/taskId", "task_id",
          "/submittedAt", "submitted_at",
          "/score", "score",
          "/comment", "comment");

  private final Themes themes;
  private final Clock clock;

  SurveyKind(Themes themes, Clock clock) {
    this.themes = themes;
    this.clock = clock;
  }

  @Override
  public String measure() {
    return MEASURE;
  }

  @Override
  public String defaultSource() {
    return "survey";
  }

  @Override
  public Map<String, String> columns() {
    return COLUMNS;
  }

  @Override
  public List<String> requiredColumns() {
    return List.of("response_id", "employee_number", "submitted_at", "score");
  }

  @Override
  public SurveyResponseRequest read(Cells cells, String source) {
    return new SurveyResponseRequest(
        source,
        cells.text("/externalId"),
        cells.text("/employeeId"),
        cells.text("/customer"),
        cells.text("/taskId"),
        cells.time("/submittedAt"),
        cells.number("/score"),
        cells.text("/comment"));
  }

  @Override
  public List<Violation> check(SurveyResponseRequest sent) {
    FieldCheck check =
        new FieldCheck()
            .identity(sent)
            .person("/employeeId", sent.employeeId())
            .label("/customer", sent.customer())
            .label("/taskId", sent.taskId())
            .present("/submittedAt", sent.submittedAt())
            .present("/score", sent.score())
            .text("/comment", sent.comment());
    if (sent.score() != null && !isScore(sent.score())) {
      check.add(Violation.of("/score", "survey.score-out-of-range", LOWEST, HIGHEST));
    }
    return check.violations();
  }

  @Override
  public List<SurveyResponseRow> rows(List<SurveyResponseRequest> sent) {
    ThemeClassifier classifier = themes.classifier();
    return sent.stream().map(request -> row(request, classifier)).toList();
  }

  @Override
  public RecordSql sql() {
    return SurveySql.SQL;
  }

  private SurveyResponseRow row(SurveyResponseRequest sent, ThemeClassifier classifier) {
    OffsetDateTime at = given(sent.submittedAt());
    return new SurveyResponseRow(
        given(sent.source()),
        given(sent.externalId()),
        given(sent.employeeId()),
        sent.customer(),
        sent.taskId(),
        at,
        LocalDate.ofInstant(at.toInstant(), clock.getZone()).withDayOfMonth(1),
        given(sent.score()).intValueExact(),
        sent.comment(),
        Themes.of(classifier, sent.comment()));
  }

  private static <T> T given(@Nullable T value) {
    return Objects.requireNonNull(value, "checked before");
  }

  private static boolean isScore(BigDecimal score) {
    return score.stripTrailingZeros().scale() <= 0
        && score.compareTo(BigDecimal.valueOf(LOWEST)) >= 0
        && score.compareTo(BigDecimal.valueOf(HIGHEST)) <= 0;
  }
}
