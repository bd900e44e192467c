package org.annum.local.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns aligned for a terminal, where a Chinese character is two cells wide. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<Boolean> rightAligned;
  private final List<List<String>> rows = new ArrayList<>();

  private TextTable(List<Boolean> rightAligned) {
    this.rightAligned = rightAligned;
  }

  /** One character per column: {@code l} or {@code r}. */
  static TextTable of(String alignment) {
    return new TextTable(alignment.chars().mapToObj(column -> column == 'r').toList());
  }

  TextTable row(String... cells) {
    rows.add(List.copyOf(Arrays.asList(cells)));
    return this;
  }

  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String padding = " ".repeat(width(column) - width(cells.get(column)));
      line.append(column == 0 ? "" : GAP);
      line.append(
          rightAligned.get(column) ? padding + cells.get(column) : cells.get(column) + padding);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
  }

  static int width(String text) {
    return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
  }

  private static boolean isWide(int character) {
    return Character.isIdeographic(character)
        || (character >= 0x3000 && character <= 0x303F)
        || (character >= 0xFF01 && character <= 0xFF60);
  }
}
