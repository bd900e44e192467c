package org.annum.metrics.intake;

import java.util.ArrayList;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;

/**
 * Facts of one kind that go in together; a row of which one fact is wrong stays out whole. What can
 * be told without the database is told as it is made, so make it where nobody waits for that.
 */
public final class Chunk<F> {
  private final FactIntake<F> intake;
  private final List<Candidate<F>> candidates;
  private final Map<String, Long> lastRows;
  private final IdentityHashMap<Candidate<F>, List<Finding>> flags = new IdentityHashMap<>();

  /** Null when something was refused since it was selected. */
  private @Nullable Selection<F> selected;

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

  /** The valid facts. */
  List<F> facts() {
    return selection().facts();
  }

  /** Refuses facts about people whom nobody knows. */
  void refuseUnknownPeople(Set<String> known) {
    if (known.containsAll(people())) {
      return;
    }
    for (Candidate<F> candidate : valid()) {
      for (FactIntake.Person person : intake.peopleOf(candidate.fact())) {
        if (!known.contains(person.employeeId())) {
          refuse(candidate, person.field(), "fact.employee-unknown", person.employeeId());
        }
      }
    }
  }

  /** Refuses some of {@link #facts}, by index. */
  void refuse(Map<Integer, Violation> refusals) {
    if (refusals.isEmpty()) {
      return;
    }
    List<Candidate<F>> valid = valid();
    refusals.forEach(
        (index, refusal) ->
            refuse(
                valid.get(index),
                refusal.pointer(),
                refusal.code(),
                refusal.arguments().toArray()));
  }

  /** Refuses a fact for what is wrong with one of its fields. */
  void refuse(Candidate<F> candidate, String field, String code, Object... arguments) {
    candidate.refuse(field, code, arguments);
    selected = null;
  }

  /** What is wrong, by row, each thing once. */
  Map<Long, List<Violation>> rejections() {
    return selection().rejections();
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

  private Selection<F> selection() {
    Selection<F> current = selected;
    if (current == null) {
      current = select();
      selected = current;
    }
    return current;
  }

  private Selection<F> select() {
    Map<Long, List<Violation>> rejections = findRejections();
    List<Candidate<F>> valid = candidates.stream().filter(Candidate::isValid).toList();
    Map<FactKey, Candidate<F>> last = new LinkedHashMap<>(2 * candidates.size());
    Map<Long, RowOutcome> unchanged = new HashMap<>(2 * candidates.size());
    for (Candidate<F> candidate : valid) {
      if (!rejections.containsKey(candidate.row())) {
        last.put(candidate.key(), candidate);
        unchanged.put(candidate.row(), RowOutcome.UNCHANGED);
      }
    }
    List<Candidate<F>> storable = byPerson(last.values());
    return new Selection<>(
        rejections,
        valid,
        valid.stream().map(Candidate::fact).toList(),
        peopleOf(valid),
        unchanged,
        storable,
        FactKeys.of(storable.stream().map(Candidate::key).toList()));
  }

  /**
   * Those that no later row of the file replaces. Facts about one person lie next to each other, so
   * that they come to lie so in the table, whose pages are read person by person.
   */
  private List<Candidate<F>> byPerson(Collection<Candidate<F>> some) {
    Map<String, List<Candidate<F>>> byPerson = new HashMap<>();
    for (Candidate<F> candidate : some) {
      long lastRow = lastRows.getOrDefault(candidate.key().externalId(), candidate.row());
      if (candidate.row() >= lastRow) {
        byPerson.computeIfAbsent(somebody(candidate), person -> new ArrayList<>()).add(candidate);
      }
    }
    List<Candidate<F>> inOrder = new ArrayList<>(some.size());
    new TreeMap<>(byPerson).values().forEach(inOrder::addAll);
    return inOrder;
  }

  private String somebody(Candidate<F> candidate) {
    List<FactIntake.Person> people = intake.peopleOf(candidate.fact());
    return people.isEmpty() ? "" : people.get(0).employeeId();
  }

  private Map<Long, List<Violation>> findRejections() {
    Map<Long, Set<Violation>> byRow = new TreeMap<>();
    for (Candidate<F> candidate : candidates) {
      if (!candidate.isValid()) {
        byRow
            .computeIfAbsent(candidate.row(), row -> new LinkedHashSet<>())
            .addAll(candidate.violations());
      }
    }
    Map<Long, List<Violation>> rejections = new LinkedHashMap<>();
    byRow.forEach((row, violations) -> rejections.put(row, List.copyOf(violations)));
    return rejections;
  }

  private Set<String> peopleOf(List<Candidate<F>> some) {
    Set<String> people = new HashSet<>();
    for (Candidate<F> candidate : some) {
      for (FactIntake.Person person : intake.peopleOf(candidate.fact())) {
        people.add(person.employeeId());
      }
    }
    return people;
  }

  /** Notes that a fact is odd, which does not keep it out. */
  void flag(Candidate<F> candidate, Finding finding) {
    flags.computeIfAbsent(candidate, key -> new ArrayList<>()).add(finding);
  }

  boolean hasFlags() {
    return !flags.isEmpty();
  }

  /** What is odd about some of the facts. */
  List<Finding> flagsOf(List<Candidate<F>> some) {
    return some.stream()
        .flatMap(candidate -> flags.getOrDefault(candidate, List.of()).stream())
        .toList();
  }

  List<Candidate<F>> valid() {
    return selection().valid();
  }

  /** What goes in, and what does not. */
  private record Selection<F>(
      Map<Long, List<Violation>> rejections,
      List<Candidate<F>> valid,
      List<F> facts,
      Set<String> people,
      Map<Long, RowOutcome> unchanged,
      List<Candidate<F>> storable,
      FactKeys keys) {}
}
