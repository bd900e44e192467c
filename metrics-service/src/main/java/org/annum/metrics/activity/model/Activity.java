package org.annum.metrics.activity.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.FactValue;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.measure.model.MonthBasis;
import org.annum.metrics.measure.model.Trait;

/**
 * A piece of work somebody had to do by a time.
 *
 * <p>It is on time when it was completed no later than due. Delay is completion minus due, in
 * hours, 6 decimals, HALF_UP. A completion before the creation is legal: some tools let people
 * enter work that was done already.
 *
 * @param accurate whether a check found it right; empty when nobody checked
 */
public record Activity(
    String source,
    String externalId,
    String employeeId,
    String type,
    Optional<String> customer,
    Priority priority,
    Optional<Instant> createdAt,
    Instant dueAt,
    Optional<Instant> completedAt,
    Optional<Boolean> accurate) {

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
  private static final int DELAY_DECIMALS = 6;

  public Set<Trait> traits() {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.add(priority == Priority.HIGH ? Trait.HIGH : Trait.OTHER);
    if (completedAt.isPresent()) {
      traits.add(Trait.COMPLETED);
      traits.add(isLate() ? Trait.LATE : Trait.ON_TIME);
      if (accurate.orElse(false)) {
        traits.add(Trait.ACCURATE);
      }
    }
    return traits;
  }

  /** {@link #traits} as bits, for whoever asks millions of times. */
  public int traitBits() {
    int bits = priority == Priority.HIGH ? Trait.HIGH.bit() : Trait.OTHER.bit();
    if (completedAt.isPresent()) {
      bits |= Trait.COMPLETED.bit();
      bits |= isLate() ? Trait.LATE.bit() : Trait.ON_TIME.bit();
      if (accurate.orElse(false)) {
        bits |= Trait.ACCURATE.bit();
      }
    }
    return bits;
  }

  /** Completed, but after it was due. */
  public boolean isLate() {
    return completedAt.isPresent() && completedAt.get().isAfter(dueAt);
  }

  /** As measures see it. */
  public MeasuredFact measured() {
    Map<MonthBasis, Instant> times = new EnumMap<>(MonthBasis.class);
    Map<FactValue, BigDecimal> values = new EnumMap<>(FactValue.class);
    times.put(MonthBasis.DUE, dueAt);
    values.put(FactValue.ONE, BigDecimal.ONE);
    completedAt.ifPresent(
        completed -> {
          times.put(MonthBasis.COMPLETED, completed);
          values.put(FactValue.DELAY_HOURS, delayHours(completed));
        });
    return new MeasuredFact(
        source + ":" + externalId,
        employeeId,
        FactKind.ACTIVITY,
        type,
        traits(),
        times,
        values,
        BigDecimal.ONE);
  }

  /** Hours from due to this completion, less than 0 where it was earlier. */
  BigDecimal delayHours(Instant completed) {
    Duration delay = Duration.between(dueAt, completed);
    BigDecimal seconds =
        BigDecimal.valueOf(delay.getSeconds()).add(BigDecimal.valueOf(delay.getNano(), 9));
    return seconds.divide(SECONDS_PER_HOUR, DELAY_DECIMALS, RoundingMode.HALF_UP);
  }
}
