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
import java.util.stream.Collectors;
import org.annum.kit.problem.Violation;
import org.annum.metrics.arrival.model.Finding;

/** Facts of one kind that go in together; a row of which one fact is wrong stays out whole. */
final class Chunk<F> {
  private final FactIntake<F> intake;
  private final List<Candidate<F>> candidates;
  private final Map<String, Long> lastRows;
  private final IdentityHashMap<Candidate<F>, List<Finding>> flags = new IdentityHashMap<>();

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
  }

  FactIntake<F> intake() {
    return intake;
  }

  Set<Long> rows() {
    return candidates.stream().map(Candidate::row).collect(Collectors.toCollection(HashSet::new));
  }

  /** Ids of everybody the valid facts name. */
  Set<String> people() {
    Set<String> people = new HashSet<>();
    for (Candidate<F> candidate : valid()) {
      intake.peopleOf(candidate.fact()).forEach(person -> people.add(person.employeeId()));
    }
    return people;
  }

  List<F> facts() {
    return valid().stream().map(Candidate::fact).toList();
  }

  /** Refuses facts about people whom nobody knows. */
  void refuseUnknownPeople(Set<String> known) {
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

  /** The facts to store: of rows without a fault, the last one of each key. */
  List<Candidate<F>> storable() {
    Set<Long> rejected = rejections().keySet();
    Map<FactKey, Candidate<F>> last = new HashMap<>();
    List<Candidate<F>> rest = new ArrayList<>();
    for (Candidate<F> candidate : candidates) {
      if (!rejected.contains(candidate.row())) {
        rest.add(candidate);
        last.put(candidate.key(), candidate);
      }
    }
    rest.removeIf(candidate -> isReplaced(candidate, last));
    return rest;
  }

  @SuppressWarnings(
      "ReferenceEquality") // two rows may hold equal facts; only the later one goes in
  private boolean isReplaced(Candidate<F> candidate, Map<FactKey, Candidate<F>> last) {
    FactKey key = candidate.key();
    return candidate != last.get(key)
        || candidate.row() < lastRows.getOrDefault(key.externalId(), candidate.row());
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
}
