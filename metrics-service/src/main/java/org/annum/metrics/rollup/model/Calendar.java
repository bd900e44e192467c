package org.annum.metrics.rollup.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Cuts time into the months and ISO weeks of the organisation's time zone. */
public record Calendar(ZoneId zone) {

  public YearMonth monthOf(Instant instant) {
    return YearMonth.from(instant.atZone(zone));
  }

  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** The Monday of the ISO week. */
  public LocalDate weekOf(Instant instant) {
    return weekOf(dayOf(instant));
  }

  /** The Monday of the ISO week. */
  public static LocalDate weekOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The same instant with the offset of the organisation's zone. */
  public OffsetDateTime local(OffsetDateTime time) {
    return time.atZoneSameInstant(zone).toOffsetDateTime();
  }

  public Instant startOf(YearMonth month) {
    return startOf(month.atDay(1));
  }
}
