package org.annum.metrics.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The keys of many facts, sorted for the statements that ask for them.
 *
 * @param idsBySource external ids by the system they come from
 * @param stripes the locks that cover them, in the order in which everybody takes them
 */
record FactKeys(Map<String, List<String>> idsBySource, SortedSet<Integer> stripes) {

  static FactKeys of(Collection<FactKey> keys) {
    Map<String, List<String>> ids = new HashMap<>();
    Set<Integer> stripes = new HashSet<>();
    for (FactKey key : keys) {
      ids.computeIfAbsent(key.source(), source -> new ArrayList<>()).add(key.externalId());
      stripes.add(key.stripe());
    }
    return new FactKeys(ids, new TreeSet<>(stripes));
  }

  /** Some of the ids from everywhere among them; empty where there are not many more than these. */
  Optional<FactKeys> sample(int size) {
    int step = idsBySource.values().stream().mapToInt(List::size).sum() / size;
    if (step < 2) {
      return Optional.empty();
    }
    Map<String, List<String>> some = new HashMap<>();
    idsBySource.forEach((source, ids) -> some.put(source, everyOne(ids, step)));
    return Optional.of(new FactKeys(some, stripes));
  }

  private static List<String> everyOne(List<String> ids, int step) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += step) {
      some.add(ids.get(i));
    }
    return some;
  }
}
