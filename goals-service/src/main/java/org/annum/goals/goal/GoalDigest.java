package org.annum.goals.goal;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.digest.StateDigestSource;

@ApplicationScoped
class GoalDigest implements StateDigestSource {
  private static final String LIVE =
      """
      select cast(id as text) as key, version from goal where not deleted
      union all
      select cast(id as text) as key, version from team_target where not deleted
      """;

  @Override
  public String topic() {
    return "annum.goals.v1";
  }

  @Override
  public String sql() {
    return LIVE;
  }
}
