package org.annum.goals.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annum.goals.target.model.ProposedTeamTarget;
import org.annum.goals.target.model.TeamTargetPolicy;
import org.annum.goals.target.model.TeamTargetTerms;
import org.annum.kit.id.Ids;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Team targets that are saved together, with everything that was read for them at once. */
final class TeamTargetBatch {
  private record Key(@Nullable String team, @Nullable String period, @Nullable String measure) {}

  private final Set<String> knownTeams;
  private final Map<Key, TeamTarget> existing = new HashMap<>();
  private final Set<Key> seen = new HashSet<>();
  private final List<TeamTarget> changed = new ArrayList<>();

  /**
   * @param existing targets of these teams, deleted ones included
   */
  TeamTargetBatch(Set<String> knownTeams, List<TeamTarget> existing) {
    this.knownTeams = knownTeams;
    for (TeamTarget target : existing) {
      TeamTargetTerms terms = target.terms();
      this.existing.put(new Key(terms.team(), terms.period(), terms.measure()), target);
    }
  }

  List<Violation> violations(ProposedTeamTarget proposed) {
    List<Violation> found = new ArrayList<>(TeamTargetPolicy.violations(proposed));
    String team = proposed.team();
    boolean isTeamWellFormed =
        found.stream().noneMatch(violation -> violation.pointer().equals("/team"));
    if (team != null && isTeamWellFormed && !knownTeams.contains(team)) {
      found.add(Violation.of("/team", "team-target.unknown-team", team));
    }
    if (found.isEmpty() && !seen.add(key(proposed))) {
      found.add(Violation.of("/measure", "team-target.twice"));
    }
    return found;
  }

  /** The live target of the same team, period and measure. */
  Optional<TeamTarget> findLive(ProposedTeamTarget proposed) {
    return Optional.ofNullable(existing.get(key(proposed))).filter(target -> !target.isDeleted());
  }

  /** Creates or changes the target; only for a proposal in which nothing is wrong. */
  TeamTarget put(ProposedTeamTarget proposed) {
    TeamTargetTerms terms = TeamTargetPolicy.terms(proposed);
    TeamTarget target = existing.get(key(proposed));
    if (target == null) {
      target = new TeamTarget(Ids.next(), terms);
      changed.add(target);
    } else if (target.become(terms)) {
      changed.add(target);
    }
    return target;
  }

  List<TeamTarget> changed() {
    return List.copyOf(changed);
  }

  private static Key key(ProposedTeamTarget proposed) {
    return new Key(proposed.team(), proposed.period(), proposed.measure());
  }
}
