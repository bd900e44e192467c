package org.annum.metrics.team;

import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A real team, or the people of a manager: never any other group. */
record TeamFilter(@Nullable String team, @Nullable String managerId) {

  static TeamFilter of(@Nullable String team, @Nullable String managerId, String callerId) {
    boolean ofTeam = team != null && !team.isBlank();
    boolean ofManager = managerId != null && !managerId.isBlank();
    if (ofTeam == ofManager) {
      throw Refusal.invalid(Violation.of("team", "team-figure.team-or-manager"));
    }
    return new TeamFilter(ofTeam ? team : null, "me".equals(managerId) ? callerId : managerId);
  }
}
