package org.annum.metrics.measure;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.jspecify.annotations.Nullable;

/** The shipped definitions, checked when they are read. */
@ApplicationScoped
class MeasureCatalogue {
  private static final String RESOURCE = "/catalogue/measures.json";
  private static final Set<Aggregation> OPERANDS = EnumSet.of(Aggregation.SUM, Aggregation.COUNT);

  private final Document document;
  private final Map<String, MeasureDefinition> byCode;

  MeasureCatalogue() {
    document = read();
    byCode =
        document.measures().stream()
            .collect(Collectors.toUnmodifiableMap(MeasureDefinition::code, Function.identity()));
    document.measures().stream().filter(MeasureDefinition::isRatio).forEach(this::factOf);
  }

  List<MeasureDefinition> measures() {
    return document.measures();
  }

  List<ActivityType> activityTypes() {
    return document.activityTypes();
  }

  Set<String> activityTypeCodes() {
    return document.activityTypes().stream()
        .map(ActivityType::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the measure is made of; both operands of a ratio must be made of the same. */
  FactKind factOf(MeasureDefinition measure) {
    if (!measure.isRatio()) {
      return Objects.requireNonNull(measure.fact());
    }
    MeasureDefinition above = operand(measure, measure.numerator());
    MeasureDefinition below = operand(measure, measure.denominator());
    if (above.fact() != below.fact()) {
      throw new IllegalStateException(measure.code() + " divides different kinds of facts");
    }
    return Objects.requireNonNull(above.fact());
  }

  private MeasureDefinition operand(MeasureDefinition ratio, @Nullable String code) {
    MeasureDefinition operand = byCode.get(Objects.requireNonNull(code));
    if (operand == null || !OPERANDS.contains(operand.aggregation())) {
      throw new IllegalStateException(ratio.code() + " needs a SUM or COUNT named " + code);
    }
    return operand;
  }

  private static Document read() {
    try (InputStream in =
        Objects.requireNonNull(MeasureCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return JsonMapper.builder().build().readValue(in, Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file. */
  record Document(List<ActivityType> activityTypes, List<MeasureDefinition> measures) {}

  /**
   * A kind of work.
   *
   * @param announced whether a completed one is published
   */
  record ActivityType(String code, boolean announced) {}
}
