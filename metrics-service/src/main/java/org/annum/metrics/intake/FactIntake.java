package org.annum.metrics.intake;

import java.util.List;
import java.util.Map;
import org.annum.kit.problem.Violation;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.MeasuredFact;
import org.jdbi.v3.core.Handle;

/**
 * How one kind of fact is read and stored; a CDI bean per kind. The steps around it are the same
 * for all: people are checked, locks taken, rows copied to the stage table, stored by one
 * statement.
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

  /** Appends the columns of the stage table after {@code row_no}, in its order. */
  void write(F fact, CopyText out);

  /** A person and the field that names them. */
  record Person(String field, String employeeId) {}

  /**
   * The SQL of a kind of fact.
   *
   * @param stage creates the temporary stage table, or empties it; its first column is {@code
   *     row_no bigint}
   * @param copy copies into it
   * @param store writes the facts that are new or different, their events and the months they
   *     touch; returns {@code outcome, rows}. Parameter: {@code :zone}
   * @param remove deletes one fact, publishes that and notes the months it touched; returns how
   *     many. Parameters: {@code :source, :externalId, :zone}
   */
  record Statements(String stage, String copy, String store, String remove) {}
}
