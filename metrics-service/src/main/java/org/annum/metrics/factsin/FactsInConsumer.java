package org.annum.metrics.factsin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.kit.consumer.ForeignEvent;
import org.annum.kit.consumer.ForeignEventHandler;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.Intake;
import org.annum.metrics.measure.model.FactKind;

/** Takes in the facts that other systems write to the topic. */
@ApplicationScoped
class FactsInConsumer implements ForeignEventHandler {
  private final Intake intake;
  private final StandingFacts standing;

  FactsInConsumer(Intake intake, StandingFacts standing) {
    this.intake = intake;
    this.standing = standing;
  }

  @Override
  public String topic() {
    return FactsInTopic.NAME;
  }

  @Override
  public Map<Integer, List<Violation>> apply(List<ForeignEvent> events) {
    Map<Integer, List<Violation>> refused = new HashMap<>();
    Map<Integer, FactChange> changes = hold(events, refused);
    make(changes, events.size())
        .forEach((index, wrong) -> refused.put(index, under(events.get(index).pointer(), wrong)));
    return refused;
  }

  @Override
  public Map<Integer, Long> standing(List<ForeignEvent> events) {
    return standing.versions(hold(events, new HashMap<>()));
  }

  @Override
  public void catchUp() {
    for (FactKind kind : FactKind.values()) {
      intake.batches(kind).catchUp();
    }
  }

  /**
   * Reads the events and keeps others from what they are about, all at once: one kind after the
   * other would make two writers wait for each other.
   */
  private Map<Integer, FactChange> hold(
      List<ForeignEvent> events, Map<Integer, List<Violation>> refused) {
    Map<Integer, FactChange> changes = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      try {
        changes.put(i, FactChange.of(events.get(i)));
      } catch (Refusal refusal) {
        refused.put(i, refusal.violations());
      }
    }
    intake.hold(changes.values().stream().map(FactChange::key).toList());
    return changes;
  }

  private Map<Integer, List<Violation>> make(Map<Integer, FactChange> changes, int count) {
    Map<FactKind, OrderedChanges> byKind = new EnumMap<>(FactKind.class);
    for (int i = 0; i < count; i++) {
      FactChange change = changes.get(i);
      if (change != null) {
        byKind
            .computeIfAbsent(change.kind(), kind -> new OrderedChanges(intake, kind))
            .add(i, change);
      }
    }
    Map<Integer, List<Violation>> refused = new HashMap<>();
    byKind.values().forEach(changed -> refused.putAll(changed.finish()));
    return refused;
  }

  private static List<Violation> under(String pointer, List<Violation> violations) {
    return violations.stream().map(violation -> violation.under(pointer)).toList();
  }
}
