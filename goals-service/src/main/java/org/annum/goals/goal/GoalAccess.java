package org.annum.goals.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.annum.goals.people.People;
import org.annum.goals.people.Sight;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.problem.Refusal;

/**
 * Who may see and change whose goals. One sees one's own and those of everybody below; one changes
 * those of everybody below, never one's own; permissions cover everybody.
 */
@ApplicationScoped
public class GoalAccess {
  private static final String READ = "goals:read";
  private static final String WRITE = "goals:write";

  private final People people;
  private final CurrentCaller caller;

  GoalAccess(People people, CurrentCaller caller) {
    this.people = people;
    this.caller = caller;
  }

  Sight toRead() {
    return people.sight(READ);
  }

  Sight toChange() {
    return people.sight(READ, WRITE);
  }

  /** Whether the caller may change everybody's goals, and with them what teams are held to. */
  public boolean coversEverybody() {
    return caller.has(WRITE);
  }

  /** Those of the employees whose goals the caller may change, known or not. */
  Set<String> writable(Collection<String> employeeIds) {
    return coversEverybody() ? Set.copyOf(employeeIds) : people.managedByCaller(employeeIds);
  }

  /** Refuses a caller who may not change the goals of this employee, known or not. */
  public void requireWritable(String employeeId) {
    if (writable(Set.of(employeeId)).isEmpty()) {
      throw notWritable();
    }
  }

  static Refusal notWritable() {
    return Refusal.forbidden("goal.not-writable");
  }
}
