package org.annum.metrics.factsin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.FactBatches;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.intake.Intake;
import org.annum.metrics.measure.model.FactKind;

/**
 * Changes of facts of one kind, made in sets and yet as if one by one: a set ends only where a fact
 * is removed after it was put, or put after it was removed.
 */
final class OrderedChanges {
  private final Intake intake;
  private final FactKind kind;
  private final FactBatches<?> facts;
  private final Set<FactKey> put = new HashSet<>();
  private final Set<FactKey> removed = new HashSet<>();
  private final Map<Integer, List<Violation>> refused = new HashMap<>();

  OrderedChanges(Intake intake, FactKind kind) {
    this.intake = intake;
    this.kind = kind;
    this.facts = intake.batches(kind);
  }

  /** The next change. */
  void add(int index, FactChange change) {
    JsonNode fact = change.fact();
    if (fact == null) {
      remove(change.key());
    } else {
      put(index, change.key(), fact);
    }
  }

  /** Makes the changes of the last set, and tells what is wrong with which of all of them. */
  Map<Integer, List<Violation>> finish() {
    make();
    return refused;
  }

  private void put(int index, FactKey key, JsonNode fact) {
    if (removed.contains(key)) {
      make();
    }
    put.add(key);
    facts.add(index, fact);
  }

  private void remove(FactKey key) {
    if (put.contains(key)) {
      make();
    }
    removed.add(key);
  }

  private void make() {
    if (!put.isEmpty()) {
      facts
          .take(facts.next())
          .rejections()
          .forEach((index, wrong) -> refused.put(index.intValue(), wrong));
    }
    if (!removed.isEmpty()) {
      intake.removeAndDefer(kind, removed);
    }
    put.clear();
    removed.clear();
  }
}
