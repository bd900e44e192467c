package org.annum.kit.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.dhatim.fastexcel.reader.Cell;

/** The text a CSV would hold for a workbook's cell. */
final class CellText {
  // What a spreadsheet itself shows; the digits after them are binary noise.
  private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);
  private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(24L * 60 * 60);
  private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  // The 1900 system counts a 29 February 1900 that never was.
  private static final long FIRST_CORRECT_SERIAL = 60;
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private CellText() {}

  static String of(Cell cell, boolean date1904) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return number(number, CellFormat.of(cell), date1904);
    }
    if (value == null) {
      return cell.getRawValue() == null ? "" : cell.getRawValue();
    }
    return value.toString();
  }

  static String dateText(String serial, CellFormat format, boolean date1904) {
    return number(new BigDecimal(serial), format, date1904);
  }

  private static String number(BigDecimal number, CellFormat format, boolean date1904) {
    boolean isDate = number.signum() >= 0 && number.compareTo(LAST_SERIAL) <= 0;
    if (format == CellFormat.PLAIN || !isDate) {
      return plain(number);
    }
    LocalDateTime time = dateTime(number, date1904);
    return switch (format) {
      case DATE -> time.toLocalDate().toString();
      case MONTH -> YearMonth.from(time).toString();
      case TIME -> TIME.format(time);
      case DATE_TIME -> DATE_TIME.format(time);
      case PLAIN -> throw new IllegalStateException("a plain number is no date");
    };
  }

  private static String plain(BigDecimal number) {
    BigDecimal shown = number.round(PRECISION).stripTrailingZeros();
    return shown.signum() == 0 ? "0" : shown.toPlainString();
  }

  private static LocalDateTime dateTime(BigDecimal serial, boolean date1904) {
    long seconds =
        serial.multiply(SECONDS_PER_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
    LocalDate epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
    boolean beforeGap = !date1904 && serial.longValue() < FIRST_CORRECT_SERIAL;
    return epoch.plusDays(beforeGap ? 1 : 0).atStartOfDay().plusSeconds(seconds);
  }
}
