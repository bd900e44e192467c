package org.annum.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventContractTest {
  private static final String PLAN =
      """
      {"planId": "01935b0e-5a1c-7c3e-9d5f-0c2b6a7d8eb1", "version": %s,
       "reviewId": "01935b0e-5a1c-7c3e-9d5f-0c2b6a7d8ea1", "employeeId": "E1002", "year": 2024,
       "status": "DRAFT", "agreedAt": null, "objectives": [], "checkIns": []}
      """;

  @Test
  void shouldTakeWhatFitsAndADeletion() {
    assertThatCode(
            () -> {
              EventContract.check("annum.plans.v1", PLAN.formatted("1"));
              EventContract.check("annum.plans.v1", null);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void shouldFailWithThePlaceWhenABodyDoesNotFit() {
    assertThatThrownBy(() -> EventContract.check("annum.plans.v1", PLAN.formatted("\"1\"")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/version");
  }

  @Test
  void shouldFailWhenTheTopicHasNoContract() {
    assertThatThrownBy(() -> EventContract.check("annum.unknown.v1", "{}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("annum.unknown.v1");
  }
}
