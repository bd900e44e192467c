package org.annum.metrics.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Direction;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.FactValue;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MeasureLibrary;
import org.annum.metrics.measure.model.MonthBasis;
import org.annum.metrics.measure.model.Trait;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes the definitions to where what computes rollups reads them, and keeps every version. */
@ApplicationScoped
class MeasureStore {
  private final Jdbi jdbi;
  private final Clock clock;
  private final LibraryCache cache;

  MeasureStore(Jdbi jdbi, Clock clock, LibraryCache cache) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.cache = cache;
  }

  /** From now on nobody computes rollups or changes a definition, until the commit. */
  void lock() {
    jdbi.useHandle(
        handle -> {
          handle.createQuery(MeasureSql.LOCK).mapTo(String.class).list();
          handle.execute(MeasureSql.GROW);
        });
    cache.expireAfterCommit();
  }

  /**
   * Saves the shipped definitions that people left alone; the codes of those that are different.
   */
  List<String> install(MeasureLibrary catalogue) {
    List<Row> rows =
        catalogue.measures().stream().map(measure -> Row.of(catalogue, measure, true)).toList();
    return save(rows, MeasureVersion.Change.SHIPPED, null);
  }

  /**
   * Saves the next version of a definition.
   *
   * @param library with the definition
   * @param figures whether its figures have to be computed again
   */
  void save(
      MeasureLibrary library,
      MeasureDefinition measure,
      boolean figures,
      MeasureVersion.Change change,
      String by) {
    save(List.of(Row.of(library, measure, figures)), change, by);
  }

  void delete(String code, String by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(MeasureSql.DELETE)
                .bind("code", code)
                .bind("by", by)
                .bind("at", clock.instant())
                .execute());
  }

  private List<String> save(
      Collection<Row> rows, MeasureVersion.Change change, @Nullable String by) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MeasureSql.SAVE)
                .bind("rows", MeasureJson.write(rows))
                .bind("change", change)
                .bind("by", by)
                .bind("at", clock.instant())
                .mapTo(String.class)
                .list());
  }

  private record Row(
      String code,
      String nameZh,
      String nameEn,
      String unit,
      Direction direction,
      Aggregation aggregation,
      FactKind fact,
      @Nullable String kind,
      @Nullable MonthBasis basis,
      int condition,
      @Nullable FactValue value,
      @Nullable String numerator,
      @Nullable String denominator,
      boolean published,
      boolean explained,
      boolean figures,
      MeasureDefinition definition) {

    static Row of(MeasureLibrary library, MeasureDefinition measure, boolean figures) {
      return new Row(
          measure.code(),
          measure.names().zh(),
          measure.names().en(),
          measure.unit(),
          measure.direction(),
          measure.aggregation(),
          library.factOf(measure),
          measure.kind(),
          measure.month(),
          Trait.bits(measure.condition()),
          measure.value(),
          measure.numerator(),
          measure.denominator(),
          !measure.operand(),
          measure.explained(),
          figures,
          measure);
    }
  }
}
