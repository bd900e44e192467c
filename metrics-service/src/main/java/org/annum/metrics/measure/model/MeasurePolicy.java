package org.annum.metrics.measure.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What a definition may be. A measure made of facts has a fact, a month and a value that go
 * together; a ratio has two operands that add up (SUM or COUNT), are made of the same fact and are
 * no ratios themselves, so there is no circle.
 */
public final class MeasurePolicy {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,63}");
  private static final Set<Aggregation> OPERANDS = EnumSet.of(Aggregation.SUM, Aggregation.COUNT);
  private static final Map<FactKind, Shape> SHAPES =
      new EnumMap<>(
          Map.of(
              FactKind.ACTIVITY,
              new Shape(
                  EnumSet.of(MonthBasis.DUE, MonthBasis.COMPLETED),
                  EnumSet.of(FactValue.ONE, FactValue.DELAY_HOURS),
                  EnumSet.range(Trait.HIGH, Trait.ACCURATE)),
              FactKind.DEAL,
              new Shape(
                  EnumSet.of(MonthBasis.CLOSED),
                  EnumSet.of(FactValue.ONE, FactValue.AMOUNT_SHARE, FactValue.CYCLE_DAYS),
                  EnumSet.range(Trait.WON, Trait.DECIDED)),
              FactKind.DATA_POINT,
              new Shape(
                  EnumSet.of(MonthBasis.OCCURRED),
                  EnumSet.of(FactValue.ONE, FactValue.VALUE),
                  EnumSet.noneOf(Trait.class))));
  private static final List<Set<Trait>> CONTRADICTIONS =
      List.of(
          EnumSet.of(Trait.HIGH, Trait.OTHER),
          EnumSet.of(Trait.ON_TIME, Trait.LATE),
          EnumSet.of(Trait.WON, Trait.LOST));

  private final MeasureLibrary library;
  private final MeasureDefinition measure;
  private final List<Violation> violations = new ArrayList<>();

  private MeasurePolicy(MeasureLibrary library, MeasureDefinition measure) {
    this.library = library;
    this.measure = measure;
  }

  /** Everything that is wrong with a definition, seen from the library it is to be part of. */
  public static List<Violation> violations(MeasureLibrary library, MeasureDefinition measure) {
    MeasurePolicy policy = new MeasurePolicy(library, measure);
    policy.check();
    return List.copyOf(policy.violations);
  }

  private void check() {
    if (!CODE.matcher(measure.code()).matches()) {
      add("/code", "measure.code-unusable");
    }
    if (measure.minimum() != null
        && measure.maximum() != null
        && measure.minimum().compareTo(measure.maximum()) > 0) {
      add("/maximum", "measure.range-empty");
    }
    if (measure.isRatio()) {
      checkRatio();
    } else {
      checkFacts();
      absent("/numerator", measure.numerator(), "measure.ratio-only");
      absent("/denominator", measure.denominator(), "measure.ratio-only");
    }
    checkExplained();
    violations.addAll(ArrivalPolicy.violations(measure));
    checkUse();
  }

  private void checkUse() {
    if (!library.ratiosOf(measure.code()).isEmpty() && !OPERANDS.contains(measure.aggregation())) {
      add(
          "/aggregation",
          "measure.operand-of-ratio",
          String.join(", ", library.ratiosOf(measure.code())));
    }
    if (violations.isEmpty()) {
      library
          .find(measure.code())
          .map(library::factOf)
          .filter(fact -> fact != library.factOf(measure))
          .ifPresent(
              fact ->
                  add(
                      measure.isRatio() ? "/numerator" : "/fact",
                      "measure.fact-fixed",
                      fact.name()));
    }
  }

  private void checkRatio() {
    absent("/fact", measure.fact(), "measure.not-of-ratio");
    absent("/kind", measure.kind(), "measure.not-of-ratio");
    absent("/month", measure.month(), "measure.not-of-ratio");
    absent("/value", measure.value(), "measure.not-of-ratio");
    absent("/minimum", measure.minimum(), "measure.not-of-ratio");
    absent("/maximum", measure.maximum(), "measure.not-of-ratio");
    if (!measure.condition().isEmpty()) {
      add("/condition", "measure.not-of-ratio");
    }
    if (measure.operand()) {
      add("/operand", "measure.not-of-ratio");
    }
    if (!measure.unit().equals("ratio")) {
      add("/unit", "measure.ratio-unit");
    }
    MeasureDefinition above = operand("/numerator", measure.numerator());
    MeasureDefinition below = operand("/denominator", measure.denominator());
    if (above != null && below != null && above.fact() != below.fact()) {
      add("/denominator", "measure.operands-differ", Objects.requireNonNull(above.fact()).name());
    }
  }

  private @Nullable MeasureDefinition operand(String pointer, @Nullable String code) {
    if (code == null) {
      add(pointer, "fact.value-missing");
      return null;
    }
    MeasureDefinition operand = library.find(code).orElse(null);
    if (operand == null) {
      add(pointer, "measure.operand-unknown", code);
    } else if (code.equals(measure.code()) || !OPERANDS.contains(operand.aggregation())) {
      add(pointer, "measure.operand-unusable", code);
      return null;
    }
    return operand;
  }

  private void checkFacts() {
    if (measure.fact() == null) {
      add("/fact", "fact.value-missing");
      return;
    }
    Shape shape = Objects.requireNonNull(SHAPES.get(measure.fact()));
    oneOf("/month", measure.month(), shape.months());
    oneOf("/value", measure.value(), shape.values());
    if (!shape.traits().containsAll(measure.condition())) {
      add("/condition", "measure.condition-of-other-fact", text(shape.traits()));
    }
    if (CONTRADICTIONS.stream().anyMatch(measure.condition()::containsAll)) {
      add("/condition", "measure.condition-contradictory");
    }
    if (measure.value() == FactValue.DELAY_HOURS && !measure.condition().contains(Trait.LATE)) {
      add("/condition", "measure.delay-needs-late");
    }
    if (measure.aggregation() == Aggregation.COUNT && measure.value() != FactValue.ONE) {
      add("/value", "measure.count-of-one");
    }
    checkKind(measure.fact());
  }

  private void checkKind(FactKind fact) {
    if (fact == FactKind.DEAL) {
      absent("/kind", measure.kind(), "measure.deal-has-no-kind");
    } else if (measure.kind() == null) {
      add("/kind", "fact.value-missing");
    } else if (fact == FactKind.ACTIVITY && !library.activityTypes().contains(measure.kind())) {
      add("/kind", "measure.activity-type-unknown", measure.kind());
    } else if (fact == FactKind.DATA_POINT && !CODE.matcher(measure.kind()).matches()) {
      add("/kind", "measure.code-unusable");
    }
    if (fact != FactKind.DATA_POINT) {
      absent("/minimum", measure.minimum(), "measure.range-of-data-points");
      absent("/maximum", measure.maximum(), "measure.range-of-data-points");
    }
  }

  private void checkExplained() {
    if (measure.explained() && !measure.isRatio()) {
      add("/explained", "measure.ratio-only");
    }
  }

  private <E extends Enum<E>> void oneOf(String pointer, @Nullable E value, Set<E> possible) {
    if (value == null) {
      add(pointer, "fact.value-missing");
    } else if (!possible.contains(value)) {
      add(pointer, "fact.value-unknown", text(possible));
    }
  }

  private void absent(String pointer, @Nullable Object value, String code) {
    if (value != null) {
      add(pointer, code);
    }
  }

  private void add(String pointer, String code, Object... arguments) {
    violations.add(Violation.of(pointer, code, arguments));
  }

  private static String text(Set<? extends Enum<?>> values) {
    return String.join(", ", values.stream().map(Enum::name).toList());
  }

  private record Shape(Set<MonthBasis> months, Set<FactValue> values, Set<Trait> traits) {}
}
