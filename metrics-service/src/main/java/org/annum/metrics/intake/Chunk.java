package org.annum.metrics.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.problem.Violation;
import org.annum.metrics.arrival.model.Finding;

/**
 * Facts of one kind that go in together; a row of which one fact is wrong stays out whole. What can
 * be told without the database is told as it is made, so make it where nobody waits for that.
 */
public final class Chunk<F> {
  private final FactIntake<F> intake;
  private final List<Candidate<F>> candidates;
  private final Map<String, Long> lastRows;
  private final IdentityHashMap<Candidate<F>, List<Finding>> flags = new IdentityHashMap<>();
  private Selection<F> selected;

  Chunk(FactIntake<F> intake, List<Candidate<F>> candidates) {
    this(intake, candidates, Map.of());
  }

  /**
   * A part of a file.
   *
   * @param lastRows the row that counts, by external id, of facts that the file has several times
   */
  Chunk(FactIntake<F> intake, List<Candidate<F>> candidates, Map<String, Long> lastRows) {
    this.intake = intake;
    this.candidates = candidates;
    this.lastRows = lastRows;
    this.selected = select();
  }

  FactIntake<F> intake() {
    return intake;
  }

  /** Whether a row holds several facts; they follow each other. */
  boolean hasRowOfSeveral() {
    for (int i = 1; i < candidates.size(); i++) {
      if (candidates.get(i).row() == candidates.get(i - 1).row()) {
        return true;
      }
    }
    return false;
  }

  /** Ids of everybody the valid facts name. */
  Set<String> people() {
    return selection().people();
  }

  List<F> facts() {
    return valid().stream().map(Candidate::fact).toList();
  }

  /** Refuses facts about people whom nobody knows. */
  void refuseUnknownPeople(Set<String> known) {
    if (known.containsAll(people())) {
      return;
    }
    for (Candidate<F> candidate : valid()) {
      for (FactIntake.Person person : intake.peopleOf(candidate.fact())) {
        if (!known.contains(person.employeeId())) {
          candidate.fields().refuse(person.field(), "fact.employee-unknown", person.employeeId());
        }
      }
    }
  }

  /** Refuses some of {@link #facts}, by index. */
  void refuse(Map<Integer, Violation> refusals) {
    List<Candidate<F>> valid = valid();
    refusals.forEach(
        (index, refusal) ->
            valid
                .get(index)
                .fields()
                .refuse(refusal.pointer(), refusal.code(), refusal.arguments().toArray()));
  }

  /** What is wrong, by row, each thing once. */
  Map<Long, List<Violation>> rejections() {
    Map<Long, Set<Violation>> byRow = new TreeMap<>();
    candidates.stream()
        .filter(candidate -> !candidate.isValid())
        .forEach(
            candidate ->
                byRow
                    .computeIfAbsent(candidate.row(), row -> new LinkedHashSet<>())
                    .addAll(candidate.violations()));
    Map<Long, List<Violation>> rejections = new LinkedHashMap<>();
    byRow.forEach((row, violations) -> rejections.put(row, List.copyOf(violations)));
    return rejections;
  }

  /** The rows that go in, as long as nothing is known to be new or different. */
  Map<Long, RowOutcome> unchanged() {
    return new HashMap<>(selection().unchanged());
  }

  /** The facts to store: of rows without a fault, the last one of each key. */
  List<Candidate<F>> storable() {
    return selection().storable();
  }

  /** The keys of the facts to store. */
  FactKeys keys() {
    return selection().keys();
  }

  /** As it was selected, unless something was refused since. */
  private Selection<F> selection() {
    if (selected.valid() != countValid()) {
      selected = select();
    }
    return selected;
  }

  private Selection<F> select() {
    Set<Long> rejected = rejections().keySet();
    Map<FactKey, Candidate<F>> last = new HashMap<>();
    List<Candidate<F>> storable = new ArrayList<>(candidates.size());
    Map<Long, RowOutcome> unchanged = new HashMap<>();
    for (Candidate<F> candidate : candidates) {
      if (!rejected.contains(candidate.row())) {
        storable.add(candidate);
        last.put(candidate.key(), candidate);
        unchanged.put(candidate.row(), RowOutcome.UNCHANGED);
      }
    }
    storable.removeIf(candidate -> isReplaced(candidate, last));
    return new Selection<>(
        countValid(),
        namedPeople(),
        unchanged,
        storable,
        FactKeys.of(storable.stream().map(Candidate::key).toList()));
  }

  private Set<String> namedPeople() {
    Set<String> people = new HashSet<>();
    for (Candidate<F> candidate : valid()) {
      intake.peopleOf(candidate.fact()).forEach(person -> people.add(person.employeeId()));
    }
    return people;
  }

  @SuppressWarnings(
      "ReferenceEquality") // two rows may hold equal facts; only the later one goes in
  private boolean isReplaced(Candidate<F> candidate, Map<FactKey, Candidate<F>> last) {
    FactKey key = candidate.key();
    return candidate != last.get(key)
        || candidate.row() < lastRows.getOrDefault(key.externalId(), candidate.row());
  }

  private int countValid() {
    int valid = 0;
    for (Candidate<F> candidate : candidates) {
      if (candidate.isValid()) {
        valid++;
      }
    }
    return valid;
  }

  /** Notes that a fact is odd, which does not keep it out. */
  void flag(Candidate<F> candidate, Finding finding) {
    flags.computeIfAbsent(candidate, key -> new ArrayList<>()).add(finding);
  }

  /** What is odd about some of the facts. */
  List<Finding> flagsOf(List<Candidate<F>> some) {
    return some.stream()
        .flatMap(candidate -> flags.getOrDefault(candidate, List.of()).stream())
        .toList();
  }

  List<Candidate<F>> valid() {
    return candidates.stream().filter(Candidate::isValid).toList();
  }

  /**
   * What goes in.
   *
   * @param valid how many facts were valid when it was selected
   */
  private record Selection<F>(
      int valid,
      Set<String> people,
      Map<Long, RowOutcome> unchanged,
      List<Candidate<F>> storable,
      FactKeys keys) {}
}
