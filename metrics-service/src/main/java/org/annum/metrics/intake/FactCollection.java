package org.annum.metrics.stream;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.measure.model.FactKind;
import org.jspecify.annotations.Nullable;

/** What a stream may consist of, by the names of the resources. */
enum StreamKind {
  ACTIVITIES("activities", FactKind.ACTIVITY),
  DEALS("deals", FactKind.DEAL),
  DATA_POINTS("data-points", FactKind.DATA_POINT);

  private final String title;
  private final FactKind fact;

  StreamKind(String title, FactKind fact) {
    this.title = title;
    this.fact = fact;
  }

  FactKind fact() {
    return fact;
  }

  static StreamKind of(@Nullable String title) {
    return Arrays.stream(values())
        .filter(kind -> kind.title.equals(title))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid(Violation.of("kind", "fact.value-unknown", titles())));
  }

  private static String titles() {
    return Arrays.stream(values()).map(kind -> kind.title).collect(Collectors.joining(", "));
  }
}
