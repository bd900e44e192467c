package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.annum.metrics.connector.FactMapping;
import org.annum.metrics.connector.FactPage;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.connector.PulledFact;
import org.annum.metrics.measure.model.FactKind;

/**
 * Hands the facts of an answer over. An answer may hold facts of several kinds; the cursor moves
 * with the last of them, so that an answer of which only a part was stored is asked for again.
 */
final class FactPages {
  private final Pull pull;
  private RestCursor cursor;

  FactPages(Pull pull) {
    this.pull = pull;
    this.cursor = RestCursor.of(pull.cursor());
  }

  RestCursor cursor() {
    return cursor;
  }

  void store(Collection collection, JsonNode items, RestCursor reached) {
    List<FactPage> pages = pages(collection, items);
    for (FactPage page : pages.subList(0, Math.max(0, pages.size() - 1))) {
      pull.page(page);
    }
    if (!pages.isEmpty()) {
      FactPage last = pages.get(pages.size() - 1);
      pull.page(new FactPage(last.kind(), last.facts(), reached.byCollection()));
    } else if (!reached.equals(cursor)) {
      FactKind kind = collection.mappings().get(0).kind();
      pull.page(FactPage.of(kind, List.of(), reached.byCollection()));
    }
    cursor = reached;
  }

  private List<FactPage> pages(Collection collection, JsonNode items) {
    Map<FactKind, List<PulledFact>> facts = new EnumMap<>(FactKind.class);
    for (JsonNode item : items) {
      for (FactMapping mapping : collection.mappings()) {
        mapping
            .read(item)
            .ifPresent(
                fact -> facts.computeIfAbsent(mapping.kind(), kind -> new ArrayList<>()).add(fact));
      }
    }
    List<FactPage> pages = new ArrayList<>();
    facts.forEach((kind, all) -> pages.addAll(pages(kind, all)));
    return pages;
  }

  private List<FactPage> pages(FactKind kind, List<PulledFact> facts) {
    List<FactPage> pages = new ArrayList<>();
    for (int from = 0; from < facts.size(); from += FactPage.MOST) {
      int to = Math.min(facts.size(), from + FactPage.MOST);
      pages.add(new FactPage(kind, facts.subList(from, to), cursor.byCollection()));
    }
    return pages;
  }
}
