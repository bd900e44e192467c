package org.annum.goals.people.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentHistoryTest {

  @Test
  void shouldCloseFormerTheDayBeforeWhenAssignmentIsAdded() {
    // Given
    var history = history(assignment("2022-03-01", null, "a"));

    // When
    var changed = history.plus(assignment("2024-07-01", null, "b"));

    // Then
    assertThat(changed.assignments())
        .containsExactly(
            assignment("2022-03-01", "2024-06-30", "a"), assignment("2024-07-01", null, "b"));
  }

  @Test
  void shouldReplaceWhenAssignmentBeginsOnTheSameDay() {
    // Given
    var history = history(assignment("2022-03-01", null, "a"));

    // When
    var changed = history.plus(assignment("2022-03-01", null, "b"));

    // Then
    assertThat(changed.assignments()).containsExactly(assignment("2022-03-01", null, "b"));
  }

  @Test
  void shouldEndBeforeTheNextWhenOpenAssignmentIsInserted() {
    // Given
    var history =
        history(assignment("2022-01-01", "2023-12-31", "a"), assignment("2024-01-01", null, "c"));

    // When
    var changed = history.plus(assignment("2023-01-01", null, "b"));

    // Then
    assertThat(changed.assignments())
        .containsExactly(
            assignment("2022-01-01", "2022-12-31", "a"),
            assignment("2023-01-01", "2023-12-31", "b"),
            assignment("2024-01-01", null, "c"));
  }

  @Test
  void shouldLeaveFormerAloneWhenItEndedEarlier() {
    // Given
    var history = history(assignment("2022-01-01", "2022-06-30", "a"));

    // When
    var changed = history.plus(assignment("2022-07-01", null, "b"));

    // Then
    assertThat(changed.assignments().get(0).validTo()).isEqualTo("2022-06-30");
  }

  @Test
  void shouldAcceptWhenAssignmentEndsTheDayBeforeTheNext() {
    // Given
    var history = history(assignment("2024-01-01", null, "b"));

    // When
    var changed = history.plus(assignment("2023-01-01", "2023-12-31", "a"));

    // Then
    assertThat(changed.assignments()).hasSize(2);
  }

  @Test
  void shouldRefuseWhenAssignmentReachesTheNext() {
    // Given
    var history = history(assignment("2024-01-01", null, "b"));
    var reaching = assignment("2023-01-01", "2024-01-01", "a");

    // Then
    assertThatThrownBy(() -> history.plus(reaching))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.violations().get(0).code())
                    .isEqualTo("employee.assignment-overlaps"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-12-31,",
    "2022-01-01,a",
    "2022-12-31,a",
    "2023-01-01,",
    "2023-02-01,b",
    "2099-01-01,b"
  })
  void shouldTellTheAssignmentOfADay(LocalDate day, @Nullable String team) {
    // Given
    var history =
        history(assignment("2022-01-01", "2022-12-31", "a"), assignment("2023-02-01", null, "b"));

    // Then
    assertThat(history.on(day).map(Assignment::team).orElse(null)).isEqualTo(team);
  }

  private static AssignmentHistory history(Assignment... assignments) {
    return new AssignmentHistory(List.of(assignments));
  }

  private static Assignment assignment(String from, @Nullable String to, String team) {
    return new Assignment(
        LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "assistant", team, "E2001");
  }
}
