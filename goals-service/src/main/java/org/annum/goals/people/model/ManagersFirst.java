package org.annum.goals.people.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Orders people of one file so that a manager comes before those who report to them, whatever the
 * order of the file. Then a part of the file can be saved by itself and leaves nobody without the
 * manager they name.
 *
 * @param ordered managers before their people
 * @param circular those who report to each other in a circle, and everybody below them
 */
public record ManagersFirst<T>(List<T> ordered, List<T> circular) {

  public static <T> ManagersFirst<T> of(
      Collection<T> people, Function<T, String> id, Function<T, @Nullable String> managerId) {
    Map<String, T> waiting = new LinkedHashMap<>();
    people.forEach(person -> waiting.put(id.apply(person), person));
    Map<String, List<T>> reports = new HashMap<>();
    Deque<T> ready = new ArrayDeque<>();
    for (T person : waiting.values()) {
      String manager = managerId.apply(person);
      if (manager != null && waiting.containsKey(manager)) {
        reports.computeIfAbsent(manager, key -> new ArrayList<>()).add(person);
      } else {
        ready.add(person);
      }
    }
    List<T> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      T person = ready.remove();
      ordered.add(person);
      ready.addAll(reports.getOrDefault(id.apply(person), List.of()));
    }
    ordered.forEach(person -> waiting.remove(id.apply(person)));
    return new ManagersFirst<>(ordered, List.copyOf(waiting.values()));
  }
}
