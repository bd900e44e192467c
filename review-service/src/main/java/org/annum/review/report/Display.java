package org.annum.review.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.annum.review.finding.MeasureNames;
import org.annum.review.template.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Writes numbers, times and names for the reader; the only place where the report rounds. */
final class Display {
  static final String NONE = "–";
  private static final String RATIO = "ratio";
  private static final int SHOWN_DIGITS = 2;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ReportText text;
  private final ZoneId zone;

  Display(ReportText text, ZoneId zone) {
    this.text = text;
    this.zone = zone;
  }

  /** A value in its unit: a ratio as a percentage, money with its sign, the rest with its word. */
  String value(BigDecimal value, String unit, @Nullable String currency) {
    if (currency != null) {
      return money(value, currency);
    }
    return unit.equals(RATIO) ? percent(value) : number(value) + suffix(unit);
  }

  String value(BigDecimal value, String unit) {
    return value(value, unit, null);
  }

  String percent(BigDecimal ratio) {
    return ratio.movePointRight(2).setScale(SHOWN_DIGITS, RoundingMode.HALF_UP).toPlainString()
        + " %";
  }

  /** A relative change with its sign, e.g. {@code −20.00 %}. */
  String change(BigDecimal ratio) {
    String sign = ratio.signum() < 0 ? "−" : "+";
    return sign + percent(ratio.abs());
  }

  /** Two digits at most, without trailing zeros, grouped. */
  String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
    format.setMaximumFractionDigits(SHOWN_DIGITS);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  /** As the reader counts what is large: in thousands, or in ten thousands (万). */
  String large(BigDecimal value) {
    return text.locale().equals(Locale.CHINESE)
        ? number(value.movePointLeft(4)) + "万"
        : number(value.movePointLeft(3)) + "k";
  }

  /** A score: always two digits. */
  String score(BigDecimal score) {
    return score.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP).toPlainString();
  }

  String minute(@Nullable OffsetDateTime time) {
    return time == null ? NONE : MINUTE.format(time.atZoneSameInstant(zone));
  }

  String title(LocalizedText title) {
    return text.locale().equals(Locale.CHINESE) ? title.zh() : title.en();
  }

  String measure(String measure) {
    return title(MeasureNames.of(measure));
  }

  private String money(BigDecimal amount, String currency) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
    format.setMinimumFractionDigits(SHOWN_DIGITS);
    format.setMaximumFractionDigits(SHOWN_DIGITS);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return Currency.getInstance(currency).getSymbol(Locale.SIMPLIFIED_CHINESE)
        + " "
        + format.format(amount);
  }

  private String suffix(String unit) {
    String word = text.orCode("unit", unit);
    return word.equals(unit) || word.isEmpty() ? "" : " " + word;
  }
}
