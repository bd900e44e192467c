package org.annum.goals.target.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamTargetPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "0,team-target.amount-not-positive",
    "0.000001,",
    "7142857,",
    "-1,team-target.amount-not-positive",
    "1E+12,goal.too-many-digits"
  })
  void shouldBoundTheAmount(String amount, @Nullable String code) {
    assertThat(codes(target("2024", amount, "CNY")))
        .isEqualTo(code == null ? List.of() : List.of("/amount " + code));
  }

  @ParameterizedTest
  @CsvSource({
    "CNY,",
    "EUR,",
    "cny,team-target.unknown-currency",
    "RMB,team-target.unknown-currency"
  })
  void shouldKnowCurrencies(String currency, @Nullable String code) {
    assertThat(codes(target("2024", "1", currency)))
        .isEqualTo(code == null ? List.of() : List.of("/currency " + code));
  }

  @Test
  void shouldReportEverythingWhenAllIsMissing() {
    assertThat(codes(new ProposedTeamTarget(null, null, null, null, null)))
        .containsExactly(
            "/team value.required",
            "/period goal.bad-period",
            "/measure value.required",
            "/amount value.required",
            "/currency value.required");
  }

  private static ProposedTeamTarget target(String period, String amount, String currency) {
    return new ProposedTeamTarget(
        "east-1", period, "supported_sales", new BigDecimal(amount), currency);
  }

  private static List<String> codes(ProposedTeamTarget target) {
    return TeamTargetPolicy.violations(target).stream()
        .map(violation -> violation.pointer() + " " + violation.code())
        .toList();
  }
}
