package org.annum.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.figure.model.LinkTemplate;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.rollup.RollupSource;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Finds the facts behind a figure with the query of the feature that has them. */
@ApplicationScoped
class RecordRepository {
  /** Rows that are in memory at once while all are read. */
  private static final int FETCH_SIZE = 500;

  private final Map<FactKind, RollupSource> sources = new EnumMap<>(FactKind.class);
  private final Jdbi jdbi;
  private final Measures measures;
  private final Calendar calendar;
  private final SourceLinkRepository links;

  RecordRepository(
      Instance<RollupSource> sources,
      Jdbi jdbi,
      Measures measures,
      Calendar calendar,
      SourceLinkRepository links) {
    sources.forEach(source -> this.sources.put(source.fact(), source));
    this.jdbi = jdbi;
    this.measures = measures;
    this.calendar = calendar;
    this.links = links;
  }

  List<FigureRecord> behind(RecordQuery query, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            select(handle, query)
                .bind("afterTime", page.isFirst() ? "-infinity" : page.after(0))
                .bind("afterId", page.isFirst() ? "" : page.after(1))
                .bind("limit", page.fetchSize())
                .map(mapper(query))
                .list());
  }

  /** Hands over all facts, a few in memory at a time; needs the transaction of a use case. */
  void each(RecordQuery query, Consumer<FigureRecord> reader) {
    jdbi.useHandle(
        handle ->
            select(handle, query)
                .bind("afterTime", "-infinity")
                .bind("afterId", "")
                .bind("limit", (Integer) null)
                .setFetchSize(FETCH_SIZE)
                .map(mapper(query))
                .forEach(reader));
  }

  private Query select(Handle handle, RecordQuery query) {
    FactKind fact = measures.factOf(query.measure());
    return handle
        .createQuery(Objects.requireNonNull(sources.get(fact)).recordsSql())
        .bind("employeeId", query.employeeId())
        .bind("above", query.above())
        .bind("below", query.below())
        .bindArray("months", LocalDate.class, query.months().stream().map(m -> m.atDay(1)).toList())
        .bind("zone", calendar.zone().getId());
  }

  private RowMapper<FigureRecord> mapper(RecordQuery query) {
    FactKind fact = measures.factOf(query.measure());
    Map<String, LinkTemplate> templates = links.templates();
    return (row, context) -> found(row, fact, query, templates);
  }

  private FigureRecord found(
      ResultSet row, FactKind fact, RecordQuery query, Map<String, LinkTemplate> templates)
      throws SQLException {
    String recordId = row.getString("record_id");
    int colon = recordId.indexOf(':'); // a source has none
    String source = recordId.substring(0, colon);
    String externalId = recordId.substring(colon + 1);
    BigDecimal above = row.getBigDecimal("above");
    BigDecimal below = row.getBigDecimal("below");
    LinkTemplate template = templates.get(source);
    return new FigureRecord(
        recordId,
        source,
        externalId,
        fact,
        Objects.requireNonNull(time(row, "at")),
        row.getString("customer"),
        row.getString("priority"),
        time(row, "due_at"),
        time(row, "completed_at"),
        row.getBigDecimal("value"),
        query.isQuotient() ? above : null,
        query.isQuotient() ? below : null,
        query.isRatio() ? above != null : null,
        query.isRatio() ? below != null : null,
        template == null ? null : template.link(externalId),
        null);
  }

  private @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : calendar.local(time);
  }
}
