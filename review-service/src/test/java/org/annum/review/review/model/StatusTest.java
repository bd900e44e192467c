package org.annum.review.review.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annum.review.cycle.model.CycleStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

  @ParameterizedTest
  @CsvSource({
    "ASSEMBLED, SELF_ASSESSMENT MANAGER_ASSESSMENT CALIBRATION SIGN_OFF FINAL",
    "SELF_ASSESSMENT, MANAGER_ASSESSMENT CALIBRATION SIGN_OFF FINAL",
    "MANAGER_ASSESSMENT, CALIBRATION SIGN_OFF FINAL",
    "CALIBRATION, SIGN_OFF FINAL",
    "SIGN_OFF, FINAL",
    "FINAL, APPEALED REOPENED",
    "APPEALED, REOPENED FINAL",
    "REOPENED, ASSEMBLED SELF_ASSESSMENT MANAGER_ASSESSMENT CALIBRATION SIGN_OFF FINAL"
  })
  void shouldGoOnlyTheWaysOfAReview(ReviewStatus from, String allowed) {
    for (ReviewStatus next : ReviewStatus.values()) {
      assertThat(from.canBecome(next))
          .as("%s to %s", from, next)
          .isEqualTo(List.of(allowed.split(" ")).contains(next.name()));
    }
  }

  @ParameterizedTest
  @CsvSource({"DRAFT, OPEN", "OPEN, CLOSED", "CLOSED, ''"})
  void shouldGoOnlyTheWaysOfACycle(CycleStatus from, String allowed) {
    for (CycleStatus next : CycleStatus.values()) {
      assertThat(from.canBecome(next))
          .as("%s to %s", from, next)
          .isEqualTo(next.name().equals(allowed));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ASSEMBLED, true",
    "SIGN_OFF, true",
    "FINAL, false",
    "APPEALED, false",
    "REOPENED, true"
  })
  void shouldFollowItsEvidenceUntilItIsFinal(ReviewStatus status, boolean follows) {
    assertThat(status.followsEvidence()).isEqualTo(follows);
  }
}
