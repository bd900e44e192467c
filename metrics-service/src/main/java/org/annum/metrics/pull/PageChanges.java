package org.annum.metrics.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.metrics.connector.FactPage;
import org.annum.metrics.connector.PulledFact;
import org.annum.metrics.intake.FactKey;

/**
 * What a page changes. Of what it says about one fact, the last counts.
 *
 * @param present facts to take in, also those without an id, which are refused
 * @param gone facts to remove
 */
record PageChanges(List<ObjectNode> present, Set<FactKey> gone) {

  static PageChanges of(FactPage page, String source) {
    Map<FactKey, Boolean> last = new LinkedHashMap<>();
    for (PulledFact fact : page.facts()) {
      if (!fact.fact().hasNonNull("source")) {
        fact.fact().put("source", source);
      }
      last.put(key(fact.fact()), fact.isGone());
    }
    List<ObjectNode> present = new ArrayList<>();
    Set<FactKey> gone = new LinkedHashSet<>();
    for (PulledFact fact : page.facts()) {
      FactKey key = key(fact.fact());
      if (key.externalId().isEmpty() || !last.getOrDefault(key, false)) {
        present.add(fact.fact());
      } else {
        gone.add(key);
      }
    }
    return new PageChanges(present, gone);
  }

  /** The facts that are named. */
  List<FactKey> keys() {
    List<FactKey> keys = new ArrayList<>(gone);
    present.stream().map(PageChanges::key).forEach(keys::add);
    return keys;
  }

  // An id that the database could not keep is refused by the intake; here it must not break.
  static FactKey key(ObjectNode fact) {
    return new FactKey(text(fact, "source"), text(fact, "externalId"));
  }

  private static String text(ObjectNode fact, String field) {
    return fact.path(field).asText("").replace("\0", "").strip();
  }
}
