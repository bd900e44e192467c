package org.annum.metrics.deal.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Who may be credited with how much of a deal: each share is above 0 and at most 1, nobody is named
 * twice, and all of them add up to at most 1.
 */
public final class SharePolicy {
  private SharePolicy() {}

  /** The code of what is wrong with the shares. */
  public static Optional<String> refusal(List<Share> shares) {
    if (shares.stream().anyMatch(share -> !isFraction(share.share()))) {
      return Optional.of("deal.share-out-of-range");
    }
    if (shares.stream().map(Share::employeeId).distinct().count() < shares.size()) {
      return Optional.of("deal.supporter-twice");
    }
    BigDecimal sum = shares.stream().map(Share::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(BigDecimal.ONE) > 0
        ? Optional.of("deal.shares-exceed-one")
        : Optional.empty();
  }

  private static boolean isFraction(BigDecimal share) {
    return share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0;
  }
}
