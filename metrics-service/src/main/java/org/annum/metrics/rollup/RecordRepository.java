package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds the facts behind a figure with the query of the feature that has them. */
@ApplicationScoped
class RecordRepository {
  private final Map<FactKind, RollupSource> sources = new EnumMap<>(FactKind.class);
  private final Jdbi jdbi;
  private final Measures measures;
  private final Calendar calendar;

  RecordRepository(
      Instance<RollupSource> sources, Jdbi jdbi, Measures measures, Calendar calendar) {
    sources.forEach(source -> this.sources.put(source.fact(), source));
    this.jdbi = jdbi;
    this.measures = measures;
    this.calendar = calendar;
  }

  List<FigureRecord> behind(
      String employeeId, MeasureDefinition measure, YearMonth month, PageRequest page) {
    FactKind fact = measures.factOf(measure);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Objects.requireNonNull(sources.get(fact)).recordsSql())
                .bind("employeeId", employeeId)
                .bind("above", measure.isRatio() ? measure.numerator() : measure.code())
                .bind("below", measure.isRatio() ? measure.denominator() : measure.code())
                .bind("month", month.atDay(1))
                .bind("zone", calendar.zone().getId())
                .bind("afterTime", page.isFirst() ? "-infinity" : page.after(0))
                .bind("afterId", page.isFirst() ? "" : page.after(1))
                .bind("limit", page.fetchSize())
                .map((row, context) -> found(row, fact, measure.isRatio()))
                .list());
  }

  private FigureRecord found(ResultSet row, FactKind fact, boolean ratio) throws SQLException {
    return new FigureRecord(
        row.getString("record_id"),
        fact,
        Objects.requireNonNull(time(row, "at")),
        row.getString("customer"),
        row.getString("priority"),
        time(row, "due_at"),
        time(row, "completed_at"),
        row.getBigDecimal("value"),
        ratio ? row.getBoolean("above") : null,
        ratio ? row.getBoolean("below") : null);
  }

  private @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : calendar.local(time);
  }
}
