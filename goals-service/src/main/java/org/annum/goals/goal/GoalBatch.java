package org.annum.goals.goal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annum.goals.goal.model.GoalPolicy;
import org.annum.goals.goal.model.GoalTerms;
import org.annum.goals.goal.model.Period;
import org.annum.kit.id.Ids;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Goals that are saved together, with everything that was read for them at once. */
final class GoalBatch {
  /** Stands in for a period that is wrong, so that the rest is checked all the same. */
  private static final Period SOME_YEAR = new Period(2000);

  private record Key(@Nullable String employeeId, @Nullable String period, @Nullable String key) {}

  private final Set<String> writable;
  private final Set<String> known;
  private final Map<Key, Goal> existing = new HashMap<>();
  private final Set<Key> seen = new HashSet<>();
  private final List<Goal> changed = new ArrayList<>();

  /**
   * @param writable employees whose goals the caller may change
   * @param known those of them that exist
   * @param existing their goals, deleted ones included
   */
  GoalBatch(Set<String> writable, Set<String> known, List<Goal> existing) {
    this.writable = writable;
    this.known = known;
    existing.forEach(
        goal -> this.existing.put(new Key(goal.employeeId(), goal.period(), goal.key()), goal));
  }

  /** Why this goal may not be saved, if it may not. */
  Optional<Refusal> refusal(GoalDraft draft) {
    String employeeId = draft.employeeId();
    if (employeeId != null && !employeeId.isBlank() && !writable.contains(employeeId)) {
      return Optional.of(GoalAccess.notWritable());
    }
    List<Violation> found = violations(draft);
    return found.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(found));
  }

  /** The goal under the same key, deleted or not. */
  Optional<Goal> find(GoalDraft draft) {
    return Optional.ofNullable(existing.get(key(draft)));
  }

  /** Creates or changes the goal; only for a draft that is not refused. */
  Goal put(GoalDraft draft) {
    String period = requireNonNull(draft.period());
    GoalTerms terms = GoalTerms.of(draft.goal(), Period.parse(period).orElseThrow());
    Goal goal = existing.get(key(draft));
    if (goal == null) {
      goal = new Goal(Ids.next(), requireNonNull(draft.employeeId()), period, terms);
      changed.add(goal);
    } else if (goal.become(terms)) {
      changed.add(goal);
    }
    return goal;
  }

  List<Goal> changed() {
    return List.copyOf(changed);
  }

  private List<Violation> violations(GoalDraft draft) {
    List<Violation> found = new ArrayList<>();
    String employeeId = draft.employeeId();
    if (employeeId == null || employeeId.isBlank()) {
      found.add(Violation.of("/employeeId", "value.required"));
    } else if (!known.contains(employeeId)) {
      found.add(Violation.of("/employeeId", "goal.unknown-employee", employeeId));
    }
    Optional<Period> period = Period.parse(draft.period());
    if (period.isEmpty()) {
      found.add(Violation.of("/period", "goal.bad-period"));
    }
    found.addAll(GoalPolicy.violations(draft.goal(), period.orElse(SOME_YEAR)));
    if (found.isEmpty() && !seen.add(key(draft))) {
      found.add(Violation.of("/key", "goal-set.duplicate-key", draft.goal().key()));
    }
    return found;
  }

  private static Key key(GoalDraft draft) {
    return new Key(draft.employeeId(), draft.period(), draft.goal().key());
  }
}
