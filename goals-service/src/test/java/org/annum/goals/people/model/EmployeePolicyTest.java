package org.annum.goals.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeePolicyTest {

  @ParameterizedTest
  @ValueSource(strings = {"E1001", "a", "员工-1", "x.y@z", "..."})
  void shouldAcceptWhenIdIsUsable(String id) {
    assertThat(codes(employee(id, "2022-03-01", null, assignment(null, null)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "a:b", ".", "..", "a\u0000", "a\n"})
  void shouldRefuseWhenIdIsNotUsable(String id) {
    assertThat(codes(employee(id, "2022-03-01", null, assignment(null, null))))
        .containsExactly("/employeeId employee.bad-id");
  }

  @ParameterizedTest
  @CsvSource({"64,0", "65,1"})
  void shouldBoundTheLengthOfIds(int length, int violations) {
    assertThat(codes(employee("x".repeat(length), "2022-03-01", null, assignment(null, null))))
        .hasSize(violations);
  }

  @ParameterizedTest
  @CsvSource({"2022-03-01,,", "2199-12-31,,", "2200-01-01,,/endDate employee.date-out-of-range"})
  void shouldCheckTheLastDay(String end, @Nullable String unused, @Nullable String violation) {
    assertThat(codes(employee("E1", "2022-03-01", end, assignment(null, null))))
        .isEqualTo(violation == null ? List.of() : List.of(violation));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03-01,2022-03-01,",
    "2022-03-01,2022-02-28,/assignments/0/validTo employee.assignment-ends-before-start",
    "2022-02-28,,/assignments/0/validFrom employee.assignment-before-start",
    "2024-12-31,,",
    "2025-01-01,,/assignments/0/validFrom employee.assignment-after-end"
  })
  void shouldKeepAssignmentsWithinEmployment(
      String from, @Nullable String to, @Nullable String violation) {
    assertThat(codes(employee("E1", "2022-03-01", "2024-12-31", assignment(from, to))))
        .isEqualTo(violation == null ? List.of() : List.of(violation));
  }

  @ParameterizedTest
  @CsvSource({"2022-12-31,false", "2023-01-01,true"})
  void shouldRefuseWhenAssignmentsOverlap(String endOfFirst, boolean overlaps) {
    var codes =
        codes(
            employee(
                "E1",
                "2022-01-01",
                null,
                assignment("2022-01-01", endOfFirst),
                assignment("2023-01-01", null)));

    assertThat(codes)
        .isEqualTo(overlaps ? List.of("/assignments employee.assignment-overlaps") : List.of());
  }

  @Test
  void shouldReportEverythingWhenAllIsMissing() {
    var nothing =
        new ProposedEmployee(
            null, " ", null, null, List.of(new ProposedAssignment(null, null, null, "a/b", "x y")));

    assertThat(codes(nothing))
        .containsExactly(
            "/employeeId value.required",
            "/name value.required",
            "/startDate value.required",
            "/assignments/0/position value.required",
            "/assignments/0/team organisation.bad-code",
            "/assignments/0/managerId employee.bad-id");
  }

  @Test
  void shouldRefuseWhenThereIsNoAssignment() {
    assertThat(codes(employee("E1", "2022-03-01", null)))
        .containsExactly("/assignments employee.assignment-required");
  }

  private static List<String> codes(ProposedEmployee employee) {
    return EmployeePolicy.violations(employee).stream()
        .map(violation -> violation.pointer() + " " + violation.code())
        .toList();
  }

  private static ProposedEmployee employee(
      String id, String start, @Nullable String end, ProposedAssignment... assignments) {
    return new ProposedEmployee(
        id,
        "李晓",
        LocalDate.parse(start),
        end == null ? null : LocalDate.parse(end),
        List.of(assignments));
  }

  private static ProposedAssignment assignment(@Nullable String from, @Nullable String to) {
    return new ProposedAssignment(
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        "assistant",
        "east-1",
        null);
  }
}
