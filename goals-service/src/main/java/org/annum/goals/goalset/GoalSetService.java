package org.annum.goals.goalset;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annum.goals.goal.GoalAccess;
import org.annum.goals.goal.GoalResponse;
import org.annum.goals.goal.Goals;
import org.annum.goals.goal.Goals.SetChange;
import org.annum.goals.goal.model.GoalPolicy;
import org.annum.goals.goal.model.GoalTerms;
import org.annum.goals.goal.model.Period;
import org.annum.goals.goal.model.ProposedGoal;
import org.annum.goals.goal.model.WeightPolicy;
import org.annum.goals.goalset.GoalSetRequest.TeamTargetPart;
import org.annum.goals.people.People;
import org.annum.goals.target.TeamTargets;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;

@ApplicationScoped
class GoalSetService {
  /** Stands in for a period that is wrong, so that the rest is checked all the same. */
  private static final Period SOME_YEAR = new Period(2000);

  private static final int MOST_GOALS = 100;

  private final Goals goals;
  private final TeamTargets targets;
  private final People people;
  private final GoalAccess access;

  GoalSetService(Goals goals, TeamTargets targets, People people, GoalAccess access) {
    this.goals = goals;
    this.targets = targets;
    this.people = people;
    this.access = access;
  }

  @Transactional
  GoalSetResponse get(String employeeId, String period) {
    List<GoalResponse> found =
        Period.parse(period).map(year -> goals.visible(employeeId, year)).orElseGet(List::of);
    if (found.isEmpty()) {
      throw Refusal.notFound("goal-set.not-found", employeeId, period);
    }
    return GoalSetResponse.of(employeeId, period, found, null);
  }

  /** Saves the whole set or nothing of it. */
  @Transactional
  GoalSetResponse replace(GoalSetRequest request) {
    requireWritable(request);
    List<Violation> violations = violations(request);
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
    String employeeId = requireNonNull(request.employee());
    Period period = Period.parse(request.period()).orElseThrow();
    TeamTargetPart target = request.teamTarget();
    if (target != null) {
      targets.save(target.proposed(request.period()));
    }
    List<GoalTerms> terms =
        request.proposedGoals().stream().map(goal -> GoalTerms.of(goal, period)).toList();
    SetChange change = goals.replace(employeeId, period, terms);
    return GoalSetResponse.of(
        employeeId, period.toString(), goals.all(employeeId, period), shown(change));
  }

  private void requireWritable(GoalSetRequest request) {
    if (request.employee() != null) {
      access.requireWritable(request.employee());
    }
    if (request.teamTarget() != null && !access.coversEverybody()) {
      throw Refusal.forbidden("team-target.not-writable");
    }
  }

  private List<Violation> violations(GoalSetRequest request) {
    List<Violation> found = new ArrayList<>();
    checkEmployee(request, found);
    Optional<Period> period = Period.parse(request.period());
    if (period.isEmpty()) {
      found.add(Violation.of("/period", "goal.bad-period"));
    }
    checkGoals(request.proposedGoals(), period.orElse(SOME_YEAR), found);
    TeamTargetPart target = request.teamTarget();
    if (target != null) {
      targets.violations(target.proposed(period.orElse(SOME_YEAR).toString())).stream()
          .map(violation -> violation.under("/team_target"))
          .forEach(found::add);
    }
    return found;
  }

  private void checkEmployee(GoalSetRequest request, List<Violation> found) {
    String employeeId = request.employee();
    if (employeeId == null || employeeId.isBlank()) {
      found.add(Violation.of("/employee", "value.required"));
    } else if (people.lock(Set.of(employeeId)).isEmpty()) {
      found.add(Violation.of("/employee", "goal.unknown-employee", employeeId));
    }
  }

  private static void checkGoals(
      List<ProposedGoal> proposed, Period period, List<Violation> found) {
    if (proposed.size() > MOST_GOALS) {
      found.add(Violation.of("/goals", "goal-set.too-many-goals", MOST_GOALS));
      return;
    }
    for (int index = 0; index < proposed.size(); index++) {
      String prefix = "/goals/" + index;
      GoalPolicy.violations(proposed.get(index), period).stream()
          .map(violation -> snakeCase(violation).under(prefix))
          .forEach(found::add);
    }
    found.addAll(WeightPolicy.violations(proposed));
  }

  /** The policy speaks of fields as the API names them; this document is in snake_case. */
  private static Violation snakeCase(Violation violation) {
    return new Violation(
        violation.pointer().replace("validFrom", "valid_from").replace("validTo", "valid_to"),
        violation.code(),
        violation.arguments());
  }

  private static GoalSetResponse.Change shown(SetChange change) {
    return new GoalSetResponse.Change(
        change.created(), change.replaced(), change.unchanged(), change.removed());
  }
}
