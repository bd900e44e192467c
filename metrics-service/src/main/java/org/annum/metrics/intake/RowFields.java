package org.annum.metrics.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annum.kit.table.Row;
import org.annum.metrics.intake.model.Times;
import org.jspecify.annotations.Nullable;

/** The fields that a profile finds in a row; everything is text, times are read leniently. */
record RowFields(Row row, Map<String, ImportProfile.Field> fields, String source, Times times)
    implements FieldSource {
  private static final Pattern COLUMN = Pattern.compile("\\{([^}]+)}");
  private static final Pattern SEPARATOR = Pattern.compile("[;；]");
  private static final Pattern PART_SEPARATOR = Pattern.compile("[:：]");

  @Override
  public @Nullable String value(String field, Type type, Refusals refusals) {
    if (field.equals("source")) {
      return source;
    }
    ImportProfile.Field from = fields.get(field);
    return from == null ? null : text(from);
  }

  private @Nullable String text(ImportProfile.Field from) {
    if (from.constant() != null) {
      return from.constant();
    }
    if (from.template() != null) {
      return filled(from.template());
    }
    String cell = row.get(Objects.requireNonNull(from.column()));
    String text = from.values() == null ? cell : from.values().getOrDefault(cell, cell);
    return text.isEmpty() ? null : text;
  }

  /** Null as long as one of the columns is blank: half an id would name the wrong thing. */
  private @Nullable String filled(String template) {
    Matcher columns = COLUMN.matcher(template);
    boolean blank = columns.results().map(this::cell).anyMatch(String::isEmpty);
    return blank ? null : columns.replaceAll(match -> Matcher.quoteReplacement(cell(match)));
  }

  private String cell(MatchResult match) {
    return row.get(match.group(1));
  }

  @Override
  public String pointer(String field) {
    ImportProfile.Field from = fields.get(field);
    if (from == null) {
      return field;
    }
    if (from.template() != null) {
      Matcher first = COLUMN.matcher(from.template());
      return first.find() ? first.group(1) : "";
    }
    return Objects.requireNonNullElse(from.column(), "");
  }

  @Override
  public List<FieldSource> parts(String field, Refusals refusals) {
    List<FieldSource> parts = new ArrayList<>();
    ImportProfile.Field from = fields.get(field);
    String list = from == null ? null : text(from);
    if (list == null) {
      return parts;
    }
    List<String> names = Objects.requireNonNull(Objects.requireNonNull(from).parts());
    for (String item : SEPARATOR.split(list, -1)) {
      String[] texts = PART_SEPARATOR.split(item, -1);
      if (texts.length != names.size()) {
        refusals.add(pointer(field), "fact.list-malformed", String.join(":", names));
        return List.of();
      }
      parts.add(new Part(pointer(field), names, List.of(texts), times));
    }
    return parts;
  }

  @Override
  public void refuseOthers(Set<String> asked, Refusals refusals) {
    // A file may have columns that nobody needs.
  }

  /** One object of a list within a cell; what is wrong with it is wrong with the cell. */
  private record Part(String column, List<String> names, List<String> texts, Times times)
      implements FieldSource {

    @Override
    public @Nullable String value(String field, Type type, Refusals refusals) {
      String text = texts.get(names.indexOf(field)).strip();
      return text.isEmpty() ? null : text;
    }

    @Override
    public String pointer(String field) {
      return column;
    }

    @Override
    public List<FieldSource> parts(String field, Refusals refusals) {
      return List.of();
    }

    @Override
    public void refuseOthers(Set<String> asked, Refusals refusals) {
      // All parts are named by the profile.
    }
  }
}
