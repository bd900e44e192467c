package org.annum.goals.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportingPolicyTest {

  @Test
  void shouldAcceptWhenManagerComesLaterInTheSameFile() {
    // When
    var refused = check(Set.of(), List.of(), Map.of("A", reportsTo("B"), "B", reportsTo(null)));

    // Then
    assertThat(refused).isEmpty();
  }

  @Test
  void shouldRefuseWhenManagerIsUnknown() {
    // When
    var refused = check(Set.of(), List.of(), Map.of("A", reportsTo("X")));

    // Then
    assertThat(refused).containsExactly(Map.entry("A", List.of("employee.unknown-manager")));
  }

  @Test
  void shouldRefuseWhenSomebodyIsTheirOwnManager() {
    // When
    var refused = check(Set.of("A"), List.of(), Map.of("A", reportsTo("A")));

    // Then
    assertThat(refused).containsExactly(Map.entry("A", List.of("employee.own-manager")));
  }

  @Test
  void shouldRefuseThoseBelowWhenTheirManagerIsRefused() {
    // Given
    Map<String, AssignmentHistory> people = new LinkedHashMap<>();
    people.put("C", reportsTo("B"));
    people.put("B", reportsTo("A"));
    people.put("A", reportsTo("X"));
    people.put("D", reportsTo(null));

    // When
    var refused = check(Set.of(), List.of(), people);

    // Then
    assertThat(refused).containsOnlyKeys("A", "B", "C");
  }

  @Test
  void shouldRefuseTheCircleAndWhoeverIsBelowWhenManagersFormOne() {
    // When
    var refused =
        check(
            Set.of(),
            List.of(),
            Map.of(
                "A",
                reportsTo("B"),
                "B",
                reportsTo("C"),
                "C",
                reportsTo("A"),
                "D",
                reportsTo("A")));

    // Then
    assertThat(refused.get("A")).containsExactly("employee.reporting-cycle");
    assertThat(refused.get("B")).containsExactly("employee.reporting-cycle");
    assertThat(refused.get("C")).containsExactly("employee.reporting-cycle");
    assertThat(refused.get("D")).containsExactly("employee.unknown-manager");
  }

  @Test
  void shouldRefuseWhenCircleClosesThroughStoredLines() {
    // When
    var refused =
        check(
            Set.of("B"), List.of(line("B", "A", "2022-01-01", null)), Map.of("A", reportsTo("B")));

    // Then
    assertThat(refused.get("A")).containsExactly("employee.reporting-cycle");
  }

  @Test
  void shouldAcceptWhenStoredLinesAreReplaced() {
    // When
    var refused =
        check(
            Set.of("A", "B"),
            List.of(line("B", "A", "2022-01-01", null)),
            Map.of("A", reportsTo("B"), "B", reportsTo(null)));

    // Then
    assertThat(refused).isEmpty();
  }

  @Test
  void shouldAcceptWhenLinesOfTheCircleHoldOnDifferentDays() {
    // Given: B reported to A until the day before A reports to B
    var stored = List.of(line("B", "A", "2022-01-01", "2023-12-31"));

    // When
    var refused = check(Set.of("B"), stored, Map.of("A", reportsTo("B", "2024-01-01")));

    // Then
    assertThat(refused).isEmpty();
  }

  @Test
  void shouldRefuseWhenLinesOfTheCircleShareOneDay() {
    // Given
    var stored = List.of(line("B", "A", "2022-01-01", "2024-01-01"));

    // When
    var refused = check(Set.of("B"), stored, Map.of("A", reportsTo("B", "2024-01-01")));

    // Then
    assertThat(refused.get("A")).containsExactly("employee.reporting-cycle");
  }

  private static Map<String, List<String>> check(
      Set<String> known, List<ReportingLine> stored, Map<String, AssignmentHistory> proposed) {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    new ReportingPolicy(known, ReportingLines.of(stored))
        .violations(proposed)
        .forEach((id, found) -> codes.put(id, found.stream().map(Violation::code).toList()));
    return codes;
  }

  private static AssignmentHistory reportsTo(@Nullable String managerId) {
    return reportsTo(managerId, "2022-01-01");
  }

  private static AssignmentHistory reportsTo(@Nullable String managerId, String from) {
    return new AssignmentHistory(
        List.of(new Assignment(LocalDate.parse(from), null, "assistant", "east-1", managerId)));
  }

  private static ReportingLine line(
      String employeeId, String managerId, String from, @Nullable String to) {
    return new ReportingLine(
        employeeId, managerId, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }
}
