package org.annum.metrics.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annum.kit.table.Row;
import org.annum.metrics.intake.model.Numbers;
import org.annum.metrics.intake.model.Times;
import org.jspecify.annotations.Nullable;

/** The fields that a profile finds in a row; everything is text, times and numbers as typed. */
record RowFields(Row row, BoundProfile profile, Map<String, BoundProfile.BoundField> fields)
    implements FieldSource {
  private static final Pattern SEPARATOR = Pattern.compile("[;；]");
  private static final Pattern PART_SEPARATOR = Pattern.compile("[:：]");

  @Override
  public @Nullable String value(String field, Type type, Refusals refusals) {
    if (field.equals("source")) {
      return profile.source();
    }
    BoundProfile.BoundField from = fields.get(field);
    String text = from == null ? null : text(from, refusals);
    return text == null || type != Type.NUMBER
        ? text
        : number(profile, text, pointer(field), refusals);
  }

  private @Nullable String text(BoundProfile.BoundField from, Refusals refusals) {
    if (from.constant() != null) {
      return from.constant();
    }
    if (from.template() != null) {
      return from.template().filled(column -> cell(column, refusals));
    }
    if (from.column() == null) {
      return null;
    }
    String cell = cell(from.column(), refusals);
    String text = from.values().isEmpty() ? cell : translated(from.values(), cell);
    return text.isEmpty() ? null : text;
  }

  private static String translated(Map<String, String> values, String cell) {
    String text = values.get(cell);
    return text != null ? text : values.getOrDefault(cell.toUpperCase(Locale.ROOT), cell);
  }

  private String cell(String column, Refusals refusals) {
    String cell = row.get(column);
    String text = cell.isEmpty() ? null : CellReading.text(cell, column, refusals);
    return text == null ? "" : text;
  }

  /** As people type it, told apart from a number that is none. */
  private static @Nullable String number(
      BoundProfile profile, String text, String column, Refusals refusals) {
    Optional<String> plain = profile.numbers().plain(text);
    if (plain.isEmpty()) {
      refusals.add(column, Numbers.UNREADABLE);
    }
    return plain.orElse(null);
  }

  @Override
  public Pointers pointers() {
    return new ColumnPointers(fields);
  }

  @Override
  public List<String> words(String field, List<String> codes) {
    BoundProfile.BoundField from = fields.get(field);
    if (from == null) {
      return codes;
    }
    return codes.stream().map(code -> withWords(from.values(), code)).toList();
  }

  /** {@code HIGH (高)}: a cell may have either. */
  private static String withWords(Map<String, String> values, String code) {
    String words =
        values.keySet().stream()
            .filter(word -> code.equals(values.get(word)) && !code.equals(word))
            .sorted()
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? code : code + " (" + words + ")";
  }

  @Override
  public List<FieldSource> parts(String field, Refusals refusals) {
    List<FieldSource> parts = new ArrayList<>();
    BoundProfile.BoundField from = fields.get(field);
    String list = from == null ? null : text(from, refusals);
    if (from == null || list == null) {
      return parts;
    }
    List<String> names = from.parts();
    for (String item : SEPARATOR.split(list, -1)) {
      String[] texts = PART_SEPARATOR.split(item, -1);
      if (texts.length != names.size()) {
        refusals.add(pointer(field), "fact.list-malformed", String.join(":", names));
        return List.of();
      }
      parts.add(new Part(pointer(field), names, List.of(texts), profile));
    }
    return parts;
  }

  @Override
  public void refuseOthers(Collection<String> asked, Refusals refusals) {
    // A file may have columns that nobody needs.
  }

  @Override
  public Times times() {
    return profile.times();
  }

  private record ColumnPointers(Map<String, BoundProfile.BoundField> fields) implements Pointers {

    @Override
    public String to(String field) {
      BoundProfile.BoundField from = fields.get(field);
      return from == null ? field : from.pointer();
    }
  }

  /** One object of a list within a cell; what is wrong with it is wrong with the cell. */
  private record Part(String column, List<String> names, List<String> texts, BoundProfile profile)
      implements FieldSource {

    @Override
    public @Nullable String value(String field, Type type, Refusals refusals) {
      String text = texts.get(names.indexOf(field)).strip();
      if (text.isEmpty() || type != Type.NUMBER) {
        return text.isEmpty() ? null : text;
      }
      return number(profile, text, column, refusals);
    }

    @Override
    public Pointers pointers() {
      return field -> column;
    }

    @Override
    public List<FieldSource> parts(String field, Refusals refusals) {
      return List.of();
    }

    @Override
    public void refuseOthers(Collection<String> asked, Refusals refusals) {
      // All parts are named by the profile.
    }

    @Override
    public Times times() {
      return profile.times();
    }
  }
}
