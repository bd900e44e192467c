package org.annum.metrics.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    SortedSet<Integer> stripes = new TreeSet<>();
    for (FactKey key : keys) {
      ids.computeIfAbsent(key.source(), source -> new ArrayList<>()).add(key.externalId());
      stripes.add(key.stripe());
    }
    return new FactKeys(ids, stripes);
  }
}
