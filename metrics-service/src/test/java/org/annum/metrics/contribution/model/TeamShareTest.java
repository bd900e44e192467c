package org.annum.metrics.contribution.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamShareTest {

  @ParameterizedTest
  @CsvSource({
    "5, 4, true",
    "4, 3, false",
    "6, 3, false",
    "6, 4, true",
    "3, 0, true",
    "1, 0, true",
    "0, 0, false"
  })
  void shouldHideTheTeamWhenItWouldTellOfFewStrangers(long members, long strangers, boolean shown) {
    TeamShare share = new TeamShare(BigDecimal.ONE, BigDecimal.TEN, members, strangers);
    assertThat(share.isHarmless()).isEqualTo(shown);
  }

  @Test
  void shouldDivideOwnByTeam() {
    assertThat(new TeamShare(BigDecimal.ONE, new BigDecimal(3), 5, 4).share())
        .contains(new BigDecimal("0.3333333333"));
    assertThat(new TeamShare(BigDecimal.ZERO, BigDecimal.ZERO, 5, 4).share()).isEmpty();
  }
}
