package org.annum.metrics.measure.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The definitions and kinds of work that are in force at one moment. */
public final class MeasureLibrary {
  private final Map<String, MeasureDefinition> byCode = new LinkedHashMap<>();
  private final Set<String> activityTypes;
  private final Map<FactKind, List<MeasureDefinition>> asking = new EnumMap<>(FactKind.class);

  public MeasureLibrary(Collection<MeasureDefinition> measures, Collection<String> activityTypes) {
    measures.forEach(measure -> byCode.put(measure.code(), measure));
    for (FactKind fact : FactKind.values()) {
      asking.put(
          fact,
          measures.stream().filter(one -> one.fact() == fact && one.rules().isAsked()).toList());
    }
    this.activityTypes = Set.copyOf(activityTypes);
  }

  public Optional<MeasureDefinition> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public List<MeasureDefinition> measures() {
    return List.copyOf(byCode.values());
  }

  /** The measures that ask something of a kind of fact after it was read; mostly none. */
  public List<MeasureDefinition> asking(FactKind fact) {
    return Objects.requireNonNull(asking.get(fact));
  }

  /** The measures that can count facts of a kind. */
  public List<MeasureDefinition> of(FactKind fact, String kind) {
    return byCode.values().stream().filter(measure -> measure.isOf(fact, kind)).toList();
  }

  /** Kinds of work that may be reported. */
  public Set<String> activityTypes() {
    return activityTypes;
  }

  /** The measures made of the data points of a metric. */
  public List<MeasureDefinition> ofMetric(String metric) {
    return of(FactKind.DATA_POINT, metric);
  }

  /** What the measure is made of, be it a ratio or not. */
  public FactKind factOf(MeasureDefinition measure) {
    return Objects.requireNonNull(counted(measure).findFirst().orElseThrow().fact());
  }

  /** The measures made of facts that a measure consists of: itself, or its operands. */
  public Stream<MeasureDefinition> counted(MeasureDefinition measure) {
    return measure.isRatio()
        ? Stream.of(measure.numerator(), measure.denominator())
            .map(Objects::requireNonNull)
            .map(byCode::get)
            .map(Objects::requireNonNull)
        : Stream.of(measure);
  }

  /** Codes of the ratios that have the measure as an operand. */
  public List<String> ratiosOf(String code) {
    return byCode.values().stream()
        .filter(ratio -> code.equals(ratio.numerator()) || code.equals(ratio.denominator()))
        .map(MeasureDefinition::code)
        .toList();
  }
}
