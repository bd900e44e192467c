package org.annum.kit.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of a row, written one after another, each with the method of its type. */
public interface Columns {

  /** A {@code text}, of anything that is written as its name says. */
  Columns text(@Nullable Object value);

  default Columns text(Optional<?> value) {
    return text(value.orElse(null));
  }

  /** A {@code timestamptz}; what is finer than a microsecond is cut off. */
  Columns time(@Nullable Instant value);

  default Columns time(Optional<Instant> value) {
    return time(value.orElse(null));
  }

  /** A {@code date}. */
  Columns day(@Nullable LocalDate value);

  default Columns day(Optional<LocalDate> value) {
    return day(value.orElse(null));
  }

  /** A {@code boolean}. */
  Columns flag(Optional<Boolean> value);

  /** A {@code numeric}, with all its decimals. */
  Columns decimal(@Nullable BigDecimal value);

  /** A {@code jsonb}. */
  Columns json(String value);
}
