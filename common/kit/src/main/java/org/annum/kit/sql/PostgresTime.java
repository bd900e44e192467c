package org.annum.kit.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Times as PostgreSQL's binary formats have them: counted from the beginning of the year 2000. */
final class PostgresTime {
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final long FIRST_SECOND = 946_684_800;
  private static final long MICROS_PER_SECOND = TimeUnit.SECONDS.toMicros(1);

  private PostgresTime() {}

  static long micros(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond() - FIRST_SECOND, MICROS_PER_SECOND),
        TimeUnit.NANOSECONDS.toMicros(time.getNano()));
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        FIRST_SECOND + Math.floorDiv(micros, MICROS_PER_SECOND),
        TimeUnit.MICROSECONDS.toNanos(Math.floorMod(micros, MICROS_PER_SECOND)));
  }

  static int days(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - FIRST_DAY.toEpochDay());
  }
}
