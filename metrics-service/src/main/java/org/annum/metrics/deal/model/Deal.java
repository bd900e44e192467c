package org.annum.metrics.deal.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.FactValue;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.measure.model.MonthBasis;
import org.annum.metrics.measure.model.Trait;

/**
 * A sales opportunity. It counts in the month of its closing, once for everybody who supported it;
 * its amount is credited by share, its cycle is the days from opening to closing.
 */
public record Deal(
    String source,
    String externalId,
    Optional<String> customer,
    Optional<String> ownerId,
    List<Share> supporters,
    BigDecimal amount,
    String currency,
    LocalDate openedOn,
    Optional<LocalDate> closedOn,
    DealStatus status) {

  public Deal {
    supporters = List.copyOf(supporters);
  }

  public Set<Trait> traits() {
    return switch (status) {
      case OPEN -> EnumSet.noneOf(Trait.class);
      case WON -> EnumSet.of(Trait.WON, Trait.DECIDED);
      case LOST -> EnumSet.of(Trait.LOST, Trait.DECIDED);
    };
  }

  /** As measures see it, for each supporter; a day begins in the organisation's zone. */
  public List<MeasuredFact> measured(ZoneId zone) {
    return supporters.stream().map(share -> measured(share, zone)).toList();
  }

  private MeasuredFact measured(Share share, ZoneId zone) {
    Map<MonthBasis, Instant> times = new EnumMap<>(MonthBasis.class);
    Map<FactValue, BigDecimal> values = new EnumMap<>(FactValue.class);
    values.put(FactValue.ONE, BigDecimal.ONE);
    values.put(FactValue.AMOUNT_SHARE, amount.multiply(share.share()));
    closedOn.ifPresent(
        closed -> {
          times.put(MonthBasis.CLOSED, closed.atStartOfDay(zone).toInstant());
          values.put(
              FactValue.CYCLE_DAYS, BigDecimal.valueOf(ChronoUnit.DAYS.between(openedOn, closed)));
        });
    return new MeasuredFact(
        source + ":" + externalId,
        share.employeeId(),
        FactKind.DEAL,
        "",
        traits(),
        times,
        values,
        BigDecimal.ONE);
  }
}
