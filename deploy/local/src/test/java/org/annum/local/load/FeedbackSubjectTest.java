package org.annum.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.List;
import org.annum.local.LocalProblem;
import org.junit.jupiter.api.Test;

class FeedbackSubjectTest {
  private final Export anonymous = feedback("team-feedback.csv");

  @Test
  void shouldBeThePersonAndPeriodOfTheOnlyGoals() {
    assertThat(FeedbackSubject.of(anonymous, List.of(goals("A1", "2023")), ""))
        .isEqualTo(new FeedbackSubject("A1", "2023"));
  }

  @Test
  void shouldTakeTheYearOfTheFileNameBeforeThatOfTheGoals() {
    assertThat(FeedbackSubject.of(feedback("360-2024.csv"), List.of(goals("A1", "2023")), ""))
        .isEqualTo(new FeedbackSubject("A1", "2024"));
  }

  @Test
  void shouldBeThePersonWhoseIdTheFileNameContainsWhenThereAreSeveral() {
    List<Export> goals = List.of(goals("A1", "2023"), goals("B2", "2023"));

    assertThat(FeedbackSubject.of(feedback("team-B2.csv"), goals, ""))
        .isEqualTo(new FeedbackSubject("B2", "2023"));
  }

  @Test
  void shouldAskWhenThereAreSeveralAndNothingTells() {
    List<Export> goals = List.of(goals("A1", "2023"), goals("B2", "2023"));

    assertThatThrownBy(() -> FeedbackSubject.of(anonymous, goals, ""))
        .isInstanceOf(LocalProblem.class)
        .hasMessageContaining("--subject");
  }

  @Test
  void shouldBeTheOneNamedOnTheCommandLine() {
    List<Export> goals = List.of(goals("A1", "2023"), goals("B2", "2022"));

    assertThat(FeedbackSubject.of(anonymous, goals, "B2"))
        .isEqualTo(new FeedbackSubject("B2", "2022"));
  }

  private static Export feedback(String name) {
    return new Export(
        Path.of(name), ExportKind.TEAM_FEEDBACK, "text/csv", MissingNode.getInstance());
  }

  private static Export goals(String employee, String period) {
    return new Export(
        Path.of("goals.json"),
        ExportKind.GOALS,
        "application/json",
        JsonNodeFactory.instance.objectNode().put("employee", employee).put("period", period));
  }
}
