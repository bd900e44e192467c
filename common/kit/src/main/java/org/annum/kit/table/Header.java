package org.annum.kit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annum.kit.problem.Violation;

/** The column names of a table, unique and none of them blank. */
final class Header {
  private final List<String> names;
  private final Map<String, Integer> indexes;
  private final int maxCellLength;

  private Header(List<String> names, Map<String, Integer> indexes, int maxCellLength) {
    this.names = names;
    this.indexes = indexes;
    this.maxCellLength = maxCellLength;
  }

  static Header of(List<String> cells, Limits limits) {
    if (cells.size() > limits.maxColumns()) {
      throw TableRefusal.of("table.too-many-columns", limits.maxColumns());
    }
    List<String> names = cells.stream().map(String::strip).toList();
    Map<String, Integer> indexes = new HashMap<>();
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.isEmpty()) {
        violations.add(Violation.of("", "table.header-blank", i + 1));
      } else if (name.indexOf('\0') >= 0) {
        violations.add(Violation.of("", "table.nul-character"));
      } else if (name.length() > limits.maxCellLength()) {
        violations.add(Violation.of("", "table.text-too-long", limits.maxCellLength()));
      } else if (indexes.putIfAbsent(name, i) != null) {
        violations.add(Violation.of(name, "table.header-twice", name));
      }
    }
    TableRefusal.throwIfAny(violations);
    return new Header(names, indexes, limits.maxCellLength());
  }

  List<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }

  /** What is wrong with a cell, whatever its column means. */
  Optional<Violation> problem(int index, String cell) {
    if (cell.length() > maxCellLength) {
      return Optional.of(Violation.of(names.get(index), "table.text-too-long", maxCellLength));
    }
    if (cell.indexOf('\0') >= 0) {
      return Optional.of(Violation.of(names.get(index), "table.nul-character"));
    }
    if (cell.indexOf(TextEncoding.HOLE) >= 0) {
      return Optional.of(Violation.of(names.get(index), "table.other-encoding"));
    }
    return Optional.empty();
  }

  /** Position of a column; negative when there is none of that name. */
  int indexOf(String column) {
    return indexes.getOrDefault(column, -1);
  }
}
