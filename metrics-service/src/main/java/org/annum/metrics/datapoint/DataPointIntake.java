package org.annum.metrics.datapoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.annum.kit.sql.Columns;
import org.annum.metrics.arrival.Arrivals;
import org.annum.metrics.datapoint.model.DataPoint;
import org.annum.metrics.intake.FactFields;
import org.annum.metrics.intake.FactIntake;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.measure.model.RuleAction;
import org.annum.metrics.rollup.RollupSource;
import org.annum.metrics.rollup.TouchedMonths;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How data points are read, stored and summed. */
@ApplicationScoped
class DataPointIntake implements FactIntake<DataPoint>, RollupSource {
  private static final int CODE_LENGTH = 64;
  private static final Statements STATEMENTS =
      new Statements(
          DataPointSql.STAGE, DataPointSql.COPY, DataPointSql.STORE, DataPointSql.REMOVE);

  private static final NewFacts NEW_FACTS = new NewFacts(DataPointSql.FIND, DataPointSql.COPY_NEW);

  private final Measures measures;
  private final Arrivals arrivals;
  private final Calendar calendar;

  DataPointIntake(Measures measures, Arrivals arrivals, Calendar calendar) {
    this.measures = measures;
    this.arrivals = arrivals;
    this.calendar = calendar;
  }

  @Override
  public FactKind fact() {
    return FactKind.DATA_POINT;
  }

  @Override
  public DataPoint read(FactFields fields) {
    FactKey key = fields.key();
    DataPoint point =
        new DataPoint(
            key.source(),
            key.externalId(),
            fields.person("employeeId"),
            fields.text("metric", CODE_LENGTH),
            fields.start("occurredAt"),
            fields.decimal("value"),
            fields.optionalDecimal("weight").orElse(BigDecimal.ONE));
    check(point, fields);
    return point;
  }

  private void check(DataPoint point, FactFields fields) {
    if (point.weight().signum() <= 0) {
      fields.refuse("weight", "data-point.weight-not-positive");
    }
    if (point.metric().isEmpty()) {
      return;
    }
    List<MeasureDefinition> measured = measures.ofMetric(point.metric());
    if (measured.isEmpty() && !arrivals.admitsUnknownMetrics()) {
      fields.refuse("metric", "data-point.metric-unknown", point.metric());
    }
    measured.stream()
        .filter(measure -> measure.rules().range() == RuleAction.REJECT)
        .filter(measure -> !measure.allows(point.value()))
        .findFirst()
        .ifPresent(
            measure ->
                fields.refuse(
                    "value",
                    "data-point.value-out-of-range",
                    bound(measure.minimum()),
                    bound(measure.maximum()),
                    point.value().toPlainString()));
  }

  private static String bound(@Nullable BigDecimal bound) {
    return bound == null ? "…" : bound.toPlainString();
  }

  @Override
  public FactKey keyOf(DataPoint point) {
    return new FactKey(point.source(), point.externalId());
  }

  @Override
  public List<MeasuredFact> measured(DataPoint point) {
    return List.of(point.measured());
  }

  @Override
  public List<Person> peopleOf(DataPoint point) {
    return List.of(new Person("employeeId", point.employeeId()));
  }

  @Override
  public Statements statements() {
    return STATEMENTS;
  }

  @Override
  public Optional<NewFacts> newFacts() {
    return Optional.of(NEW_FACTS);
  }

  @Override
  public void touch(DataPoint point, TouchedMonths months) {
    months.add(point.employeeId(), calendar.dayOf(point.occurredAt()));
  }

  @Override
  public void write(DataPoint point, Columns out) {
    out.text(point.source())
        .text(point.externalId())
        .text(point.employeeId())
        .text(point.metric())
        .time(point.occurredAt())
        .decimal(point.value())
        .decimal(point.weight());
  }

  @Override
  public void compute(Handle handle) {
    handle.createUpdate(DataPointSql.MOMENTS).bind("zone", calendar.zone().getId()).execute();
  }

  @Override
  public String marksSql() {
    return DataPointSql.MARKS;
  }

  @Override
  public String recordsSql() {
    return DataPointSql.RECORDS;
  }
}
