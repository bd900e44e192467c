package org.annum.metrics.preview.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.profile.model.FactField;
import org.annum.metrics.profile.model.FactFieldCatalogue;
import org.annum.metrics.profile.model.FieldRule;
import org.annum.metrics.profile.model.ImportProfile;
import org.annum.metrics.profile.model.NumberStyle;

/** Proposes a profile by the names of the columns and the texts in the first rows. */
public final class Proposer {
  private static final ImportProfile.Names NAMES =
      new ImportProfile.Names("新导入模板", "New import profile");
  private static final String CODE = "new-profile";

  /** What is usual where a file has no column for it. */
  private static final Map<String, String> USUAL =
      Map.of("type", "FOLLOW_UP", "priority", "NORMAL", "currency", "CNY");

  private final ColumnGuess guess;
  private final List<Map<String, String>> rows;
  private final Words words;
  private final Set<String> assumed = new TreeSet<>();
  private final List<String> missing = new ArrayList<>();

  private Proposer(ColumnGuess guess, List<Map<String, String>> rows, Words words) {
    this.guess = guess;
    this.rows = rows;
    this.words = words;
  }

  /**
   * The proposal for the kind of fact that the header looks like most.
   *
   * @param rows the first rows, by column
   */
  public static Proposal propose(
      List<String> header, List<Map<String, String>> rows, String source, Words words) {
    ColumnGuess guess =
        Arrays.stream(FactKind.values())
            .map(fact -> ColumnGuess.of(fact, header, words))
            .max(Comparator.comparingDouble(ColumnGuess::share))
            .orElseThrow();
    return new Proposer(guess, rows, words).proposal(source);
  }

  private Proposal proposal(String source) {
    Map<String, FieldRule> fields = new LinkedHashMap<>();
    for (FactField field : FactFieldCatalogue.of(guess.fact())) {
      String column = guess.columns().get(field.name());
      if (column != null) {
        fields.put(field.name(), columnRule(field, column));
      } else if (field.required()) {
        substitute(field, fields);
      }
    }
    ImportProfile profile =
        new ImportProfile(
            CODE, NAMES, guess.fact(), source, null, dateFormats(), numbers(), List.of(fields));
    return new Proposal(profile, List.copyOf(assumed), List.copyOf(missing));
  }

  private FieldRule columnRule(FactField field, String column) {
    return new FieldRule(
        List.of(column), null, null, values(field, column), field.parts(), !field.required());
  }

  /** What stands for a field that no column looks like. */
  private void substitute(FactField field, Map<String, FieldRule> fields) {
    String usual = USUAL.get(field.name());
    String person = guess.columns().get("employeeId");
    String time = guess.columns().get("occurredAt");
    if (usual != null) {
      fields.put(field.name(), FieldRule.ofConstant(usual));
      assumed.add(field.name());
    } else if (field.name().equals("externalId") && person != null && time != null) {
      String template = "{%s}:{%s}".formatted(person, time);
      fields.put(
          field.name(), new FieldRule(List.of(), null, template, Map.of(), List.of(), false));
      assumed.add(field.name());
    } else {
      missing.add(field.name());
    }
  }

  private Map<String, String> values(FactField field, String column) {
    Map<String, String> values = new HashMap<>();
    for (String text : texts(column)) {
      words
          .code(field.name(), text)
          .filter(code -> !code.equals(text))
          .ifPresent(code -> values.put(text, code));
    }
    return values;
  }

  private List<String> dateFormats() {
    Set<String> formats = new TreeSet<>();
    for (FactField field : FactFieldCatalogue.of(guess.fact())) {
      String column = field.isDate() ? guess.columns().get(field.name()) : null;
      List<String> possible = column == null ? List.of() : DateGuess.formats(texts(column));
      if (possible.size() > 1) {
        assumed.add("dateFormats");
      }
      possible.stream().limit(1).forEach(formats::add);
    }
    return List.copyOf(formats);
  }

  private NumberStyle numbers() {
    List<String> texts =
        FactFieldCatalogue.of(guess.fact()).stream()
            .filter(field -> field.type() == FactField.Type.NUMBER)
            .filter(field -> guess.columns().containsKey(field.name()))
            .flatMap(field -> texts(guess.columns().get(field.name())).stream())
            .toList();
    boolean comma =
        texts.stream().anyMatch(text -> NumberStyle.POINT.plain(text).isEmpty())
            && texts.stream().allMatch(text -> NumberStyle.COMMA.plain(text).isPresent());
    return comma ? NumberStyle.COMMA : NumberStyle.POINT;
  }

  private List<String> texts(String column) {
    return rows.stream()
        .map(row -> row.getOrDefault(column, ""))
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.toList());
  }
}
