package org.annum.feedback.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.annum.feedback.people.People;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.problem.Violation;

/** Checks sent records and stores the good ones, in the caller's transaction. */
@ApplicationScoped
class RecordIntake {
  private final Records records;
  private final People people;

  RecordIntake(Records records, People people) {
    this.records = records;
    this.people = people;
  }

  /** A verdict per record, in their order, without storing any. */
  <Q extends SentRecord> List<Verdict> check(RecordKind<Q, ?> kind, List<Q> sent) {
    Set<String> named =
        sent.stream().flatMap(q -> q.people().values().stream()).collect(Collectors.toSet());
    Set<String> known = people.known(named);
    return sent.stream()
        .map(q -> new Verdict(q.recordId(), null, violations(kind, q, known)))
        .toList();
  }

  /** A verdict per record, in their order; of two records with one id the last is stored. */
  <Q extends SentRecord, R extends RecordRow> List<Verdict> accept(
      RecordKind<Q, R> kind, List<Q> sent) {
    List<Verdict> verdicts = check(kind, sent);
    Map<String, Q> good = new LinkedHashMap<>();
    for (int i = 0; i < sent.size(); i++) {
      if (!verdicts.get(i).isRefused()) {
        good.put(sent.get(i).recordId(), sent.get(i));
      }
    }
    Map<String, RowOutcome> outcomes = store(kind, List.copyOf(good.values()));
    return verdicts.stream()
        .map(
            v ->
                v.isRefused()
                    ? v
                    : new Verdict(v.recordId(), outcomes.get(v.recordId()), List.of()))
        .toList();
  }

  private <Q extends SentRecord, R extends RecordRow> Map<String, RowOutcome> store(
      RecordKind<Q, R> kind, List<Q> good) {
    if (good.isEmpty()) {
      return Map.of();
    }
    return records.store(kind, kind.rows(good)).entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> e.getKey().source() + ":" + e.getKey().externalId(), Map.Entry::getValue));
  }

  private static <Q extends SentRecord> List<Violation> violations(
      RecordKind<Q, ?> kind, Q sent, Set<String> known) {
    List<Violation> violations = new ArrayList<>(kind.check(sent));
    sent.people()
        .forEach(
            (pointer, id) -> {
              if (!known.contains(id) && id.length() > 0) {
                violations.add(Violation.of(pointer, "record.unknown-employee", id));
              }
            });
    return violations;
  }
}
