package org.annum.kit.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.annum.kit.time.IsoInstant;
import org.jspecify.annotations.Nullable;

/**
 * A row as PostgreSQL casts it to text in UTC, to tell whether a stored row is the same without
 * reading its columns. Rows whose texts are equal are equal; the texts of equal rows may differ in
 * what has several forms, such as the decimals of a number and the spaces of JSON.
 */
public final class RowText implements Columns {
  private static final String QUOTED = "\"\\(),";

  /** So that its digits after the first are those of a fraction. */
  private static final int SECOND = 1_000_000;

  private final StringBuilder row = new StringBuilder();

  @Override
  public RowText text(@Nullable Object value) {
    begin();
    if (value != null) {
      append(value.toString());
    }
    return this;
  }

  @Override
  public RowText time(@Nullable Instant value) {
    begin();
    if (value != null) {
      row.append('"').append(IsoInstant.second(value));
      fraction(value.get(ChronoField.MICRO_OF_SECOND));
      row.append("+00\"");
    }
    return this;
  }

  @Override
  public RowText day(@Nullable LocalDate value) {
    return text(value);
  }

  @Override
  public RowText flag(Optional<Boolean> value) {
    return text(value.map(flag -> flag ? "t" : "f"));
  }

  @Override
  public RowText text(Optional<?> value) {
    return text(value.orElse(null));
  }

  @Override
  public RowText decimal(@Nullable BigDecimal value) {
    return text(value == null ? null : value.toPlainString());
  }

  @Override
  public RowText json(String value) {
    return text(value);
  }

  @Override
  public String toString() {
    return row + ")";
  }

  private void begin() {
    row.append(row.isEmpty() ? '(' : ',');
  }

  private void append(String value) {
    if (!isQuoted(value)) {
      row.append(value);
      return;
    }
    row.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        row.append(c);
      }
      row.append(c);
    }
    row.append('"');
  }

  private static boolean isQuoted(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (QUOTED.indexOf(c) >= 0 || c == ' ' || (c >= '\t' && c <= '\r')) {
        return true;
      }
    }
    return value.isEmpty();
  }

  private void fraction(int micros) {
    if (micros > 0) {
      String digits = Integer.toString(SECOND + micros);
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      row.append('.').append(digits, 1, end);
    }
  }
}
