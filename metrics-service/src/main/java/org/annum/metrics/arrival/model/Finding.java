package org.annum.metrics.arrival.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.annum.metrics.measure.model.Bounds;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.measure.model.RuleAction;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a fact breaks.
 *
 * @param index which of the facts that were judged together
 * @param measure whose rule it is; null for a rule about the fact as a whole
 * @param at the time that decides the month
 * @param lower null where there is no lower bound
 * @param upper null where there is no upper bound
 * @param notAfter the latest time that is allowed; null unless the rule is about time
 */
public record Finding(
    int index,
    ArrivalRule rule,
    RuleAction action,
    @Nullable String measure,
    MeasuredFact fact,
    Instant at,
    @Nullable BigDecimal value,
    @Nullable BigDecimal lower,
    @Nullable BigDecimal upper,
    @Nullable Instant notAfter) {

  /** A value that a measure does not expect. */
  public static Finding value(
      ArrivalRule rule,
      RuleAction action,
      MeasureDefinition measure,
      Arrival arrival,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper) {
    return new Finding(
        arrival.index(),
        rule,
        action,
        measure.code(),
        arrival.fact(),
        arrival.at(measure).orElseThrow(),
        arrival.value(measure).orElseThrow(),
        lower,
        upper,
        null);
  }

  /** A value that is unusual for the person. */
  public static Finding outlier(MeasureDefinition measure, Arrival arrival, Bounds bounds) {
    return value(
        ArrivalRule.OUTLIER,
        measure.rules().onOutlier(),
        measure,
        arrival,
        bounds.lower(),
        bounds.upper());
  }

  /** A time that has not come. */
  public static Finding future(MeasureDefinition measure, Arrival arrival, Instant notAfter) {
    return new Finding(
        arrival.index(),
        ArrivalRule.FUTURE,
        measure.rules().future(),
        measure.code(),
        arrival.fact(),
        arrival.at(measure).orElseThrow(),
        null,
        null,
        null,
        notAfter);
  }

  /** A rule about the fact as a whole. */
  public static Finding whole(ArrivalRule rule, RuleAction action, Arrival arrival, Instant now) {
    return new Finding(
        arrival.index(),
        rule,
        action,
        null,
        arrival.fact(),
        arrival.firstTime().orElse(now),
        null,
        null,
        null,
        null);
  }

  /** What a sender of a rejected fact is told. */
  public String code() {
    return switch (rule) {
      case RANGE -> "data-point.value-out-of-range";
      case OUTLIER -> "fact.value-unusual";
      case FUTURE -> "fact.time-in-future";
      case UNKNOWN_EMPLOYEE -> "fact.employee-unknown";
      case UNKNOWN_METRIC -> "data-point.metric-unknown";
    };
  }

  /** What {@link #code} needs to be said. */
  public List<Object> arguments() {
    return switch (rule) {
      case RANGE -> List.of(text(lower), text(upper), text(value));
      case OUTLIER -> List.of(text(lower), text(upper), text(value), String.valueOf(measure));
      case FUTURE -> List.of(at.toString(), second(Objects.requireNonNull(notAfter)));
      case UNKNOWN_EMPLOYEE -> List.of(fact.employeeId());
      case UNKNOWN_METRIC -> List.of(fact.kind());
    };
  }

  /** The clock tells more than anybody wants to read. */
  private static String second(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "…" : number.stripTrailingZeros().toPlainString();
  }

  /** Which field of the fact is the odd one. */
  public String field() {
    return switch (rule) {
      case UNKNOWN_METRIC -> "metric";
      case UNKNOWN_EMPLOYEE ->
          switch (fact.fact()) {
            case DEAL -> "supporters";
            case ACTIVITY, DATA_POINT -> "employeeId";
          };
      case FUTURE -> timeField();
      case RANGE, OUTLIER ->
          switch (fact.fact()) {
            case DATA_POINT -> "value";
            case DEAL -> "amount";
            case ACTIVITY -> "completedAt";
          };
    };
  }

  private String timeField() {
    return switch (fact.fact()) {
      case ACTIVITY -> "completedAt";
      case DEAL -> "closedOn";
      case DATA_POINT -> "occurredAt";
    };
  }
}
