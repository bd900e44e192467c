package org.annum.goals.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annum.goals.goal.model.GoalTerms;
import org.annum.goals.goal.model.Period;
import org.annum.kit.id.Ids;

/** What other features may ask of goals. */
@ApplicationScoped
public class Goals {
  private final GoalRepository goals;
  private final GoalStore store;
  private final GoalAccess access;

  Goals(GoalRepository goals, GoalStore store, GoalAccess access) {
    this.goals = goals;
    this.store = store;
    this.access = access;
  }

  /** The goals of the set by key, as far as the caller may see them. */
  public List<GoalResponse> visible(String employeeId, Period period) {
    return goals.findVisible(employeeId, period.toString(), access.toRead()).stream()
        .map(GoalResponse::of)
        .toList();
  }

  /** The goals of the set by key, for a caller who was let in already. */
  public List<GoalResponse> all(String employeeId, Period period) {
    return goals.findAny(Set.of(employeeId), Set.of(period.toString())).stream()
        .filter(goal -> !goal.isDeleted())
        .sorted(Comparator.comparing(Goal::key))
        .map(GoalResponse::of)
        .toList();
  }

  /**
   * Makes these the goals of the employee and period, in the caller's transaction: keys that are
   * missing are deleted, what is the same is left alone. The employee must be locked.
   */
  public SetChange replace(String employeeId, Period period, List<GoalTerms> wanted) {
    Map<String, Goal> existing =
        goals.findAny(Set.of(employeeId), Set.of(period.toString())).stream()
            .collect(Collectors.toMap(Goal::key, Function.identity()));
    List<Goal> created = new ArrayList<>();
    List<Goal> replaced = new ArrayList<>();
    for (GoalTerms terms : wanted) {
      Goal goal = existing.remove(terms.key());
      if (goal == null) {
        created.add(new Goal(Ids.next(), employeeId, period.toString(), terms));
      } else {
        boolean wasDeleted = goal.isDeleted();
        if (goal.become(terms)) {
          (wasDeleted ? created : replaced).add(goal);
        }
      }
    }
    List<Goal> unwanted = existing.values().stream().filter(goal -> !goal.isDeleted()).toList();
    store.save(created);
    store.save(replaced);
    store.delete(unwanted);
    int unchanged = wanted.size() - created.size() - replaced.size();
    return new SetChange(created.size(), replaced.size(), unchanged, unwanted.size());
  }

  /** How a set differs from what was there. */
  public record SetChange(int created, int replaced, int unchanged, int removed) {}
}
