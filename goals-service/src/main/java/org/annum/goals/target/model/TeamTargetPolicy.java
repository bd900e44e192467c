package org.annum.goals.target.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.annum.goals.goal.model.Decimals;
import org.annum.goals.goal.model.GoalPolicy;
import org.annum.goals.goal.model.Period;
import org.annum.goals.organisation.model.CodePolicy;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What a team target must look like. It divides a share, so it is more than zero. */
public final class TeamTargetPolicy {
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private TeamTargetPolicy() {}

  /** Everything that is wrong with it; empty when it may be saved. */
  public static List<Violation> violations(ProposedTeamTarget target) {
    List<Violation> found = new ArrayList<>(CodePolicy.violations("/team", target.team()));
    if (Period.parse(target.period()).isEmpty()) {
      found.add(Violation.of("/period", "goal.bad-period"));
    }
    GoalPolicy.checkMeasure("/measure", target.measure(), found);
    checkAmount(target.amount(), found);
    checkCurrency(target.currency(), found);
    return found;
  }

  /** The terms of a proposal in which nothing is wrong; the amount in one form. */
  public static TeamTargetTerms terms(ProposedTeamTarget target) {
    return new TeamTargetTerms(
        requireNonNull(target.team()),
        requireNonNull(target.period()),
        requireNonNull(target.measure()),
        requireNonNull(Decimals.plain(target.amount())),
        requireNonNull(target.currency()));
  }

  private static void checkAmount(@Nullable BigDecimal amount, List<Violation> found) {
    if (amount == null) {
      found.add(Violation.of("/amount", "value.required"));
    } else if (!Decimals.fits(amount)) {
      found.add(Violation.of("/amount", "goal.too-many-digits"));
    } else if (amount.signum() <= 0) {
      found.add(Violation.of("/amount", "team-target.amount-not-positive"));
    }
  }

  private static void checkCurrency(@Nullable String currency, List<Violation> found) {
    if (currency == null || currency.isBlank()) {
      found.add(Violation.of("/currency", "value.required"));
    } else if (!CURRENCIES.contains(currency)) {
      found.add(Violation.of("/currency", "team-target.unknown-currency"));
    }
  }
}
