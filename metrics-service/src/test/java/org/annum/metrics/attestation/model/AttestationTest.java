package org.annum.metrics.attestation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.measure.model.FactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttestationTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2024-04-02T09:00:00+08:00");

  @ParameterizedTest
  @EnumSource(AttestationState.class)
  void shouldOnlyLetAnOpenDisputeGoOnAndOnlyToItsEnds(AttestationState state) {
    for (AttestationState next : AttestationState.values()) {
      boolean end = next == AttestationState.UPHELD || next == AttestationState.REJECTED;
      assertThat(state.canBecome(next))
          .as(state + " -> " + next)
          .isEqualTo(state == AttestationState.DISPUTED && end);
    }
  }

  @ParameterizedTest
  @EnumSource(AttestationState.class)
  void shouldDecideOnlyWhatIsOpen(AttestationState state) {
    for (DisputeOutcome outcome : DisputeOutcome.values()) {
      if (state.canBecome(outcome.state())) {
        Attestation decided = in(state).decide(outcome, decision("boss"));
        assertThat(decided.state().name()).isEqualTo(outcome.name());
        assertThat(decided.version()).isEqualTo(2);
        assertThat(decided.text()).isEqualTo("no");
      } else {
        assertThatThrownBy(() -> in(state).decide(outcome, decision("boss")))
            .isInstanceOfSatisfying(
                Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("attestation.not-open"));
      }
    }
  }

  @Test
  void shouldLetNobodyDecideTheirOwn() {
    assertThatThrownBy(
            () -> in(AttestationState.DISPUTED).decide(DisputeOutcome.UPHELD, decision("person")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("attestation.own-dispute"));
  }

  private static Attestation in(AttestationState state) {
    return new Attestation(
        new UUID(0, 1),
        1,
        "person",
        FactKind.ACTIVITY,
        "tool",
        "1",
        7,
        LocalDate.of(2024, 3, 5),
        state,
        "no",
        NOW,
        null);
  }

  private static Attestation.Decision decision(String by) {
    return new Attestation.Decision(by, NOW, "because");
  }
}
