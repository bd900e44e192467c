package org.annum.metrics.contribution.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A person's part of what their team achieved in the same role: own / team, 10 digits, HALF_UP.
 *
 * @param own what the person achieved while in the team
 * @param members how many people contributed to the team's amount
 * @param strangers of how many of them the caller may not see what they contributed
 */
public record TeamShare(BigDecimal own, BigDecimal team, long members, long strangers) {
  /** Fewest people among whom nobody can be singled out. */
  private static final int SMALLEST_TEAM = 5;

  private static final MathContext PRECISION = new MathContext(10, RoundingMode.HALF_UP);

  /**
   * Whether the caller may know the team's amount: less what the caller may see anyway, it is the
   * amount of the strangers, who must be none, or at least 4 among at least 5 who contributed.
   * Where nobody did, as without a team, there is no amount.
   */
  public boolean isHarmless() {
    return strangers == 0
        ? members > 0
        : members >= SMALLEST_TEAM && strangers >= SMALLEST_TEAM - 1;
  }

  /** Empty where the team achieved nothing. */
  public Optional<BigDecimal> share() {
    return team.signum() == 0 ? Optional.empty() : Optional.of(own.divide(team, PRECISION));
  }
}
