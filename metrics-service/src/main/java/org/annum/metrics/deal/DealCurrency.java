package org.annum.metrics.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annum.kit.problem.Violation;
import org.annum.metrics.deal.model.Deal;
import org.jdbi.v3.core.Handle;

/**
 * Amounts of two currencies cannot be added, so all deals have one: that of the deals already here,
 * and where there are none, the one that most of the first deals have.
 */
@ApplicationScoped
class DealCurrency {
  private static final String CURRENT =
      """
      select currency from deal limit 1
      """;

  /** Only taken while there is no deal, so that two first imports agree on one currency. */
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtext('deal-currency'))
      """;

  /** Violations by index of the deal. */
  Map<Integer, Violation> check(Handle handle, List<Deal> deals) {
    if (deals.isEmpty()) {
      return Map.of();
    }
    String currency = current(handle).or(() -> first(handle)).orElseGet(() -> usual(deals));
    Map<Integer, Violation> refusals = new HashMap<>();
    for (int i = 0; i < deals.size(); i++) {
      String other = deals.get(i).currency();
      if (!other.equals(currency)) {
        refusals.put(i, Violation.of("currency", "deal.currency-mixed", other, currency));
      }
    }
    return refusals;
  }

  private static Optional<String> current(Handle handle) {
    return handle.createQuery(CURRENT).mapTo(String.class).findOne();
  }

  private static Optional<String> first(Handle handle) {
    handle.createQuery(LOCK).mapTo(String.class).list();
    return current(handle);
  }

  private static String usual(List<Deal> deals) {
    Map<String, Long> counts =
        deals.stream()
            .map(Deal::currency)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }
}
