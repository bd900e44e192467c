package org.annum.goals.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportedEmployeeTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

  @Test
  void shouldBeginOnTheFirstDayWhenEmployeeIsNew() {
    // When
    var state = export("2022-03-01", "east-1", null).onto(null, TODAY).state();

    // Then
    assertThat(state.history().assignments())
        .containsExactly(assignment("2022-03-01", null, "east-1"));
  }

  @Test
  void shouldChangeNothingWhenExportIsTheSame() {
    // Given
    var known = export("2022-03-01", "east-1", null).onto(null, TODAY).state();

    // When
    var again = export("2022-03-01", "east-1", null).onto(known, TODAY).state();

    // Then
    assertThat(again).isEqualTo(known);
  }

  @Test
  void shouldSplitTodayWhenTeamChanged() {
    // Given
    var known = export("2022-03-01", "east-1", null).onto(null, TODAY).state();

    // When
    var changed = export("2022-03-01", "east-2", null).onto(known, TODAY).state();

    // Then
    assertThat(changed.history().assignments())
        .containsExactly(
            assignment("2022-03-01", "2024-06-30", "east-1"),
            assignment("2024-07-01", null, "east-2"));
  }

  @Test
  void shouldSplitOnTheGivenDayWhenExportNamesOne() {
    // Given
    var known = export("2022-03-01", "east-1", null).onto(null, TODAY).state();
    var export = export("2022-03-01", "east-2", "2024-04-01");

    // When
    var changed = export.onto(known, TODAY).state();

    // Then
    assertThat(changed.history().assignments())
        .containsExactly(
            assignment("2022-03-01", "2024-03-31", "east-1"),
            assignment("2024-04-01", null, "east-2"));
    assertThat(export.onto(changed, TODAY).state()).isEqualTo(changed);
  }

  @Test
  void shouldMoveTheFirstAssignmentWhenFirstDayIsCorrected() {
    // Given
    var known = export("2022-03-01", "east-1", null).onto(null, TODAY).state();

    // When
    var corrected = export("2022-02-01", "east-1", null).onto(known, TODAY).state();

    // Then
    assertThat(corrected.history().assignments())
        .containsExactly(assignment("2022-02-01", null, "east-1"));
  }

  private static ExportedEmployee export(String start, String team, @Nullable String validFrom) {
    return new ExportedEmployee(
        "E1001",
        "李晓",
        LocalDate.parse(start),
        null,
        "assistant",
        team,
        "E2001",
        validFrom == null ? null : LocalDate.parse(validFrom));
  }

  private static Assignment assignment(String from, @Nullable String to, String team) {
    return new Assignment(
        LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "assistant", team, "E2001");
  }
}
