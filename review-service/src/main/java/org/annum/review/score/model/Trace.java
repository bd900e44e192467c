package org.annum.review.score.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.annum.review.evidence.model.EvidenceRef;
import org.annum.review.period.model.Direction;
import org.annum.review.template.model.MissingPart;
import org.jspecify.annotations.Nullable;

/**
 * Why a value is what it is: the formula, the parts it was applied to, and at the leaves the inputs
 * with the record and version they came from. A weight and a missing-part decision belong to the
 * formula of the node above.
 */
public record Trace(
    String name,
    Formula formula,
    @Nullable BigDecimal value,
    @Nullable BigDecimal weight,
    @Nullable MissingPart missing,
    @Nullable String note,
    @Nullable EvidenceRef source,
    List<Trace> parts) {
  static final String NUMERATOR = "numerator";
  static final String DENOMINATOR = "denominator";
  static final String ACTUAL = "actual";
  static final String TARGET = "target";
  static final String BASELINE = "baseline";
  static final String CAP = "cap";
  static final String ATTAINMENT = "attainment";
  static final String MIN = "min";
  static final String MAX = "max";

  public Trace {
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  static Trace input(String name, @Nullable BigDecimal value, @Nullable EvidenceRef source) {
    return new Trace(name, Formula.VALUE, value, null, null, null, source, List.of());
  }

  /** An input that is not there, and the reason. */
  static Trace absent(String name, String reason) {
    return input(name, null, null).noted(reason);
  }

  static Trace of(String name, Formula formula, List<Trace> parts) {
    return new Trace(name, formula, formula.apply(parts), null, null, null, null, parts);
  }

  static Trace attainment(Direction direction, List<Trace> parts) {
    Formula formula = direction == Direction.UP ? Formula.ATTAINMENT_UP : Formula.ATTAINMENT_DOWN;
    return of(ATTAINMENT, formula, parts);
  }

  /** The part of a name; a trace made by this package has the parts its formula reads. */
  Optional<Trace> part(String wanted) {
    return parts.stream().filter(part -> part.name().equals(wanted)).findFirst();
  }

  @Nullable BigDecimal valueOf(String wanted) {
    return part(wanted).map(Trace::value).orElse(null);
  }

  Trace named(String newName) {
    return new Trace(newName, formula, value, weight, missing, note, source, parts);
  }

  Trace noted(@Nullable String newNote) {
    return new Trace(name, formula, value, weight, missing, newNote, source, parts);
  }

  Trace weighing(BigDecimal newWeight, MissingPart whenMissing) {
    return new Trace(
        name, formula, value, newWeight, value == null ? whenMissing : null, note, source, parts);
  }

  /** The same node over recomputed parts. */
  Trace recomputed() {
    if (formula == Formula.VALUE) {
      return this;
    }
    List<Trace> again = parts.stream().map(Trace::recomputed).toList();
    return new Trace(name, formula, formula.apply(again), weight, missing, note, source, again);
  }
}
