package org.annum.metrics.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annum.kit.outbox.OutboxEvent;
import org.annum.kit.problem.Violation;
import org.annum.kit.sql.Columns;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.rollup.TouchedMonths;
import org.jdbi.v3.core.Handle;

/**
 * How one kind of fact is read and stored; a CDI bean per kind. The steps around it are the same
 * for all: people are checked and locks taken; facts that are new go straight into their table
 * where a fact is one row of one table; the others are copied to the stage table, compared with
 * what is stored and written by one statement.
 */
public interface FactIntake<F> {

  FactKind fact();

  /** Reads a fact; what is wrong with it is noted in the fields. */
  F read(FactFields fields);

  FactKey keyOf(F fact);

  /** The fact as measures see it; a deal once for each supporter. */
  List<MeasuredFact> measured(F fact);

  /** The people a fact names; each must be known. */
  List<Person> peopleOf(F fact);

  /**
   * Checks what needs the database, for many facts at once.
   *
   * @return violations by index of the fact; the pointers are field names
   */
  default Map<Integer, Violation> check(Handle handle, List<F> facts) {
    return Map.of();
  }

  Statements statements();

  /** How new facts go straight into their table; empty where a fact is more than one row. */
  default Optional<NewFacts> newFacts() {
    return Optional.empty();
  }

  /** Appends the columns of the stage table after {@code place}, in its order. */
  void write(F fact, Columns out);

  /** Notes every month with a figure that a new fact may change. */
  default void touch(F fact, TouchedMonths months) {
    throw new IllegalStateException("facts of this kind are noted by the statement that stores");
  }

  /** Who knows what others are to hear of facts that were stored. */
  default Announcer<F> announcer(Handle handle) {
    return stored -> List.of();
  }

  /** Makes the events of facts that were stored, without the database and in any thread. */
  interface Announcer<F> {
    List<OutboxEvent> events(List<StoredFact<F>> stored);
  }

  /** A person and the field that names them. */
  record Person(String field, String employeeId) {}

  /**
   * The SQL of a kind of fact.
   *
   * @param stage creates the temporary stage table, or empties it; its first column is {@code place
   *     bigint}
   * @param copy copies into it
   * @param store writes those of the stage that are new or different and notes the months they
   *     touch; returns {@code place, outcome, version, announced} for each, the last telling
   *     whether others had heard of it before. Parameter: {@code :zone}
   * @param remove deletes one fact, publishes that and notes the months it touched; returns how
   *     many. Parameters: {@code :source, :externalId, :zone}
   */
  record Statements(String stage, String copy, String store, String remove) {}

  /**
   * The SQL of new facts.
   *
   * @param find those of the ids that are stored, and each row, of the columns of the stage table
   *     after {@code place}, as text. Parameters: {@code :source, :ids}
   * @param copy copies into the facts' own table; the first column is the version, then come those
   *     of the stage table
   */
  record NewFacts(String find, String copy) {}
}
