package org.annum.feedback.oneonone;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.feedback.intake.Cells;
import org.annum.feedback.intake.FieldCheck;
import org.annum.feedback.intake.RecordKind;
import org.annum.feedback.intake.RecordSql;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** How one-on-ones come in. */
@ApplicationScoped
class OneOnOneKind implements RecordKind<OneOnOneRequest, OneOnOneRow> {
  private static final Map<String, String> COLUMNS =
      Map.of(
          "/employeeId", "employee_number",
          "/managerId", "manager",
          "/heldOn", "held_on",
          "/notes", "notes");

  @Override
  public String measure() {
    return "one_on_ones";
  }

  @Override
  public String defaultSource() {
    return "one-on-ones";
  }

  @Override
  public Map<String, String> columns() {
    return COLUMNS;
  }

  @Override
  public List<String> requiredColumns() {
    return List.of("held_on", "employee_number", "manager");
  }

  /** The file has no ids: a talk is known by the two people and the day. */
  @Override
  public OneOnOneRequest read(Cells cells, String source) {
    return new OneOnOneRequest(
        source,
        null,
        cells.text("/employeeId"),
        cells.text("/managerId"),
        cells.date("/heldOn"),
        cells.text("/notes"));
  }

  @Override
  public List<Violation> check(OneOnOneRequest sent) {
    FieldCheck check =
        new FieldCheck()
            .person("/employeeId", sent.employeeId())
            .person("/managerId", sent.managerId())
            .present("/heldOn", sent.heldOn())
            .text("/notes", sent.notes());
    if (sent.managerId() != null && sent.managerId().equals(sent.employeeId())) {
      check.add(Violation.of("/managerId", "one-on-one.one-person"));
    }
    // Without an id of its own it is derived from the fields above, once these are right.
    return check.violations().isEmpty() ? check.identity(sent).violations() : check.violations();
  }

  @Override
  public List<OneOnOneRow> rows(List<OneOnOneRequest> sent) {
    return sent.stream().map(OneOnOneKind::row).toList();
  }

  @Override
  public RecordSql sql() {
    return OneOnOneSql.SQL;
  }

  private static OneOnOneRow row(OneOnOneRequest sent) {
    LocalDate heldOn = given(sent.heldOn());
    return new OneOnOneRow(
        given(sent.source()),
        given(sent.externalId()),
        given(sent.employeeId()),
        given(sent.managerId()),
        heldOn,
        heldOn.withDayOfMonth(1),
        sent.notes());
  }

  private static <T> T given(@Nullable T value) {
    return Objects.requireNonNull(value, "checked before");
  }
}
