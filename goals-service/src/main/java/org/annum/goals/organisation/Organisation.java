package org.annum.goals.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What other features may ask of teams and positions. */
@ApplicationScoped
public class Organisation {
  private final NamedCodeRepository codes;

  Organisation(NamedCodeRepository codes) {
    this.codes = codes;
  }

  /** Makes teams and positions known that were not; their names can follow. */
  public void register(Set<String> teams, Set<String> positions) {
    codes.register(NamedCodeKind.TEAM, teams);
    codes.register(NamedCodeKind.POSITION, positions);
  }

  /** Those of the teams that exist. */
  public Set<String> knownTeams(Set<String> teams) {
    return codes.known(NamedCodeKind.TEAM, teams);
  }
}
