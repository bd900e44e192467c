package org.annum.kit.table;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** What a number format makes of a workbook's number. */
enum CellFormat {
  PLAIN,
  DATE,
  MONTH,
  TIME,
  DATE_TIME;

  /** The formats a workbook uses by id without spelling them out (ECMA-376, 18.8.30). */
  private static final Map<Integer, CellFormat> BUILT_IN =
      Map.ofEntries(
          Map.entry(14, DATE),
          Map.entry(15, DATE),
          Map.entry(16, DATE),
          Map.entry(17, MONTH),
          Map.entry(18, TIME),
          Map.entry(19, TIME),
          Map.entry(20, TIME),
          Map.entry(21, TIME),
          Map.entry(22, DATE_TIME),
          Map.entry(27, MONTH),
          Map.entry(28, DATE),
          Map.entry(29, DATE),
          Map.entry(30, DATE),
          Map.entry(31, DATE),
          Map.entry(32, TIME),
          Map.entry(33, TIME),
          Map.entry(34, TIME),
          Map.entry(35, TIME),
          Map.entry(36, MONTH),
          Map.entry(45, TIME),
          Map.entry(50, MONTH),
          Map.entry(51, DATE),
          Map.entry(52, MONTH),
          Map.entry(53, DATE),
          Map.entry(54, DATE),
          Map.entry(55, TIME),
          Map.entry(56, TIME),
          Map.entry(57, MONTH),
          Map.entry(58, DATE));

  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");

  /** Text, escapes, fill characters, colours, locales and the words for before and after noon. */
  private static final Pattern NOT_A_FIELD =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]|am/pm|a/p|上午/下午|general");

  static CellFormat of(Cell cell) {
    String pattern = cell.getDataFormatString();
    if (pattern != null) {
      return ofPattern(pattern);
    }
    Integer id = cell.getDataFormatId();
    return id == null ? PLAIN : BUILT_IN.getOrDefault(id, PLAIN);
  }

  static CellFormat ofPattern(String pattern) {
    String positive = pattern.toLowerCase(Locale.ROOT).split(";", 2)[0];
    if (ELAPSED.matcher(positive).find()) {
      return PLAIN;
    }
    String fields = NOT_A_FIELD.matcher(positive).replaceAll("");
    boolean time = fields.indexOf('h') >= 0 || fields.indexOf('s') >= 0;
    boolean year = fields.indexOf('y') >= 0;
    boolean day = fields.indexOf('d') >= 0;
    boolean month = fields.indexOf('m') >= 0;
    if (time) {
      return year || day ? DATE_TIME : TIME;
    }
    if (year && month && !day) {
      return MONTH;
    }
    return year || day || month ? DATE : PLAIN;
  }
}
