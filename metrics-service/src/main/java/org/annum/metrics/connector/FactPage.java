package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.annum.metrics.measure.model.FactKind;

/**
 * Facts of one kind that are stored together.
 *
 * @param facts what is said of them, in the order it was said; at most {@link #MOST}, and none
 *     where only the cursor moves. A fact without {@code source} gets the source's name
 * @param cursor where the next pull begins once this page is stored; only its connector reads it
 */
public record FactPage(FactKind kind, List<PulledFact> facts, JsonNode cursor) {
  /** Facts of a page. */
  public static final int MOST = 10_000;

  public FactPage {
    facts = List.copyOf(facts);
    if (facts.size() > MOST) {
      throw new IllegalArgumentException("a page has at most " + MOST + " facts");
    }
  }

  /** A page of a system that deletes nothing, or does not tell. */
  public static FactPage of(FactKind kind, List<ObjectNode> facts, JsonNode cursor) {
    return new FactPage(kind, facts.stream().map(PulledFact::present).toList(), cursor);
  }
}
