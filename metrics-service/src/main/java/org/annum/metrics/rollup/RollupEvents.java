package org.annum.metrics.rollup;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.annum.kit.outbox.OutboxEvent;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Direction;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.rollup.model.Figure;
import org.annum.metrics.rollup.model.FigureDefinition;
import org.annum.metrics.rollup.model.FigureDefinitions;
import org.annum.metrics.rollup.model.RollupKey;
import org.jspecify.annotations.Nullable;

/** The events of rollups, as the contract of their topic says. */
final class RollupEvents {
  static final String TOPIC = "annum.metric-rollups.v1";
  private static final String TYPE = "org.annum.metric-rollup";

  private final FigureDefinitions definitions;

  RollupEvents(FigureDefinitions definitions) {
    this.definitions = definitions;
  }

  /**
   * The event of a rollup.
   *
   * @param figure null where there is none any more, which is a deletion
   */
  OutboxEvent event(RollupKey key, long version, @Nullable Figure figure) {
    return new OutboxEvent(
        TOPIC,
        key.employeeId() + ":" + key.measure() + ":" + key.month(),
        TYPE,
        version,
        figure == null ? null : body(key, version, figure));
  }

  private Body body(RollupKey key, long version, Figure figure) {
    Optional<FigureDefinition> measure = definitions.find(key.measure());
    return new Body(
        key.employeeId(),
        key.measure(),
        key.month().toString(),
        version,
        measure.map(FigureDefinition::aggregation),
        Optional.ofNullable(figure.currency()).or(() -> measure.map(FigureDefinition::unit)),
        measure.map(FigureDefinition::direction),
        figure.currency(),
        figure.applicable(),
        Values.of(figure.moments()),
        figure.exceptions());
  }

  private record Body(
      String employeeId,
      String measure,
      String month,
      long version,
      Optional<Aggregation> aggregation,
      Optional<String> unit,
      Optional<Direction> direction,
      @Nullable String currency,
      boolean applicable,
      Values moments,
      @JsonRawValue @Nullable String exceptions) {}

  /** Moments without needless zeros. */
  private record Values(
      long count,
      @Nullable BigDecimal sum,
      @Nullable BigDecimal weightedSum,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable BigDecimal last,
      @Nullable Instant lastAt) {

    static Values of(Moments moments) {
      return new Values(
          moments.count(),
          plain(moments.sum()),
          plain(moments.weightedSum()),
          plain(moments.weight()),
          plain(moments.min()),
          plain(moments.max()),
          plain(moments.last()),
          moments.lastAt());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
      if (value == null || value.scale() == 0) {
        return value;
      }
      BigDecimal stripped = value.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }
}
