package org.annum.metrics.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Direction;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.FactValue;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MonthBasis;
import org.annum.metrics.measure.model.Trait;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes the definitions to where the SQL of the rollups joins them. */
@ApplicationScoped
class MeasureStore {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private static final String UPSERT_MEASURES =
      """
      insert into measure as m
        (code, name_zh, name_en, unit, direction, aggregation, fact, kind, basis, condition, value,
         numerator, denominator, published, explained)
      select code, "nameZh", "nameEn", unit, direction, aggregation, fact, kind, basis, condition,
        value, numerator, denominator, published, explained
      from json_to_recordset(cast(:rows as json)) as row
        (code text, "nameZh" text, "nameEn" text, unit text, direction text, aggregation text,
         fact text, kind text, basis text, condition integer, value text, numerator text,
         denominator text, published boolean, explained boolean)
      order by code
      on conflict (code) do update set
        (name_zh, name_en, unit, direction, aggregation, fact, kind, basis, condition, value,
         numerator, denominator, published, explained)
        = (excluded.name_zh, excluded.name_en, excluded.unit, excluded.direction,
           excluded.aggregation, excluded.fact, excluded.kind, excluded.basis, excluded.condition,
           excluded.value, excluded.numerator, excluded.denominator, excluded.published,
           excluded.explained)
      """;

  private static final String UPSERT_TYPES =
      """
      insert into activity_type (code, announced)
      select code, announced
      from json_to_recordset(cast(:rows as json)) as row (code text, announced boolean)
      order by code
      on conflict (code) do update set announced = excluded.announced
      """;

  private final Jdbi jdbi;

  MeasureStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void save(MeasureCatalogue catalogue) {
    List<MeasureRow> measures =
        catalogue.measures().stream()
            .map(measure -> MeasureRow.of(measure, catalogue.factOf(measure)))
            .toList();
    jdbi.useHandle(
        handle -> {
          upsert(handle, UPSERT_MEASURES, measures);
          upsert(handle, UPSERT_TYPES, catalogue.activityTypes());
        });
  }

  private static void upsert(Handle handle, String sql, List<?> rows) {
    try {
      handle.createUpdate(sql).bind("rows", JSON.writeValueAsString(rows)).execute();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the catalogue cannot be written as JSON", e);
    }
  }

  private record MeasureRow(
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
      boolean explained) {

    static MeasureRow of(MeasureDefinition measure, FactKind fact) {
      return new MeasureRow(
          measure.code(),
          measure.names().zh(),
          measure.names().en(),
          measure.unit(),
          measure.direction(),
          measure.aggregation(),
          fact,
          measure.kind(),
          measure.month(),
          Trait.bits(measure.condition()),
          measure.value(),
          measure.numerator(),
          measure.denominator(),
          !measure.operand(),
          measure.explained());
    }
  }
}
