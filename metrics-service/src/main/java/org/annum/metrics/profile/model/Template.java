package org.annum.metrics.profile.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with columns in braces. */
public final class Template {
  private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

  private final List<String> texts;
  private final List<String> columns;

  private Template(List<String> texts, List<String> columns) {
    this.texts = texts;
    this.columns = columns;
  }

  public static Template of(String template) {
    List<String> texts = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    Matcher matcher = COLUMN.matcher(template);
    int end = 0;
    while (matcher.find()) {
      texts.add(template.substring(end, matcher.start()));
      columns.add(matcher.group(1));
      end = matcher.end();
    }
    texts.add(template.substring(end));
    return new Template(texts, columns);
  }

  /** The same with other names for its columns. */
  public Template renamed(UnaryOperator<String> names) {
    return new Template(texts, columns.stream().map(names).toList());
  }

  public List<String> columns() {
    return List.copyOf(columns);
  }

  /** Whether it has a column, and no brace that belongs to none. */
  boolean isUsable() {
    return !columns.isEmpty()
        && texts.stream().allMatch(text -> text.indexOf('{') < 0 && text.indexOf('}') < 0);
  }

  /** Null as long as one of the columns is blank: half an id would name the wrong thing. */
  public @Nullable String filled(UnaryOperator<String> cells) {
    StringBuilder filled = new StringBuilder(texts.get(0));
    for (int i = 0; i < columns.size(); i++) {
      String cell = cells.apply(columns.get(i));
      if (cell.isEmpty()) {
        return null;
      }
      filled.append(cell).append(texts.get(i + 1));
    }
    return filled.toString();
  }
}
