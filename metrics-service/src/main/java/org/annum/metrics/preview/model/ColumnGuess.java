package org.annum.metrics.preview.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.profile.model.FactField;
import org.annum.metrics.profile.model.FactFieldCatalogue;
import org.annum.metrics.profile.model.HeaderNames;

/**
 * Which columns of a header hold the fields of a kind of fact, by their names: those that are a
 * word of a field first, then those that contain one.
 *
 * @param columns by field, in the order of the fields
 */
record ColumnGuess(FactKind fact, Map<String, String> columns) {
  private static final int TOO_SHORT_TO_CONTAIN = 2;

  static ColumnGuess of(FactKind fact, List<String> header, Words words) {
    List<String> free = new ArrayList<>(header);
    Map<String, String> found = new LinkedHashMap<>();
    claim(fact, words, free, found, String::equals);
    claim(fact, words, free, found, ColumnGuess::contains);
    Map<String, String> ordered = new LinkedHashMap<>();
    FactFieldCatalogue.of(fact).stream()
        .map(FactField::name)
        .filter(found::containsKey)
        .forEach(field -> ordered.put(field, found.get(field)));
    return new ColumnGuess(fact, Collections.unmodifiableMap(ordered));
  }

  private static boolean contains(String column, String word) {
    return word.length() >= TOO_SHORT_TO_CONTAIN && column.contains(word);
  }

  private static void claim(
      FactKind fact,
      Words words,
      List<String> free,
      Map<String, String> found,
      BiPredicate<String, String> fits) {
    for (FactField field : FactFieldCatalogue.of(fact)) {
      if (!found.containsKey(field.name())) {
        column(free, words.columns(fact, field.name()), fits)
            .ifPresent(
                column -> {
                  found.put(field.name(), column);
                  free.remove(column);
                });
      }
    }
  }

  /** The first word that a column fits decides. */
  private static Optional<String> column(
      List<String> free, List<String> words, BiPredicate<String, String> fits) {
    return words.stream()
        .map(HeaderNames::key)
        .flatMap(word -> free.stream().filter(column -> fits.test(HeaderNames.key(column), word)))
        .findFirst();
  }

  /** How many of the fields that a fact must have stand in the header, from 0 to 1. */
  double share() {
    List<FactField> required =
        FactFieldCatalogue.of(fact).stream().filter(FactField::required).toList();
    long there = required.stream().filter(field -> columns.containsKey(field.name())).count();
    return (double) there / required.size() + columns.size() / 1_000.0;
  }
}
