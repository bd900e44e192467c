package org.annum.metrics.intake;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.measure.model.FactKind;
import org.jspecify.annotations.Nullable;

/** The kinds of facts, by the names of their resources. */
public enum FactCollection {
  ACTIVITIES("activities", FactKind.ACTIVITY),
  DEALS("deals", FactKind.DEAL),
  DATA_POINTS("data-points", FactKind.DATA_POINT);

  private final String title;
  private final FactKind fact;

  FactCollection(String title, FactKind fact) {
    this.title = title;
    this.fact = fact;
  }

  public FactKind fact() {
    return fact;
  }

  /**
   * The collection of this name.
   *
   * @param pointer where it was asked for
   */
  public static FactCollection of(String pointer, @Nullable String title) {
    return Arrays.stream(values())
        .filter(kind -> kind.title.equals(title))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid(Violation.of(pointer, "fact.value-unknown", titles())));
  }

  private static String titles() {
    return Arrays.stream(values()).map(kind -> kind.title).collect(Collectors.joining(", "));
  }
}
