package org.annum.goals.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.goals.target.model.ProposedTeamTarget;
import org.annum.kit.problem.Violation;

/** What other features may ask of team targets. */
@ApplicationScoped
public class TeamTargets {
  private final TeamTargetWriter writer;

  TeamTargets(TeamTargetWriter writer) {
    this.writer = writer;
  }

  /** Everything that is wrong with it, unknown teams included; changes nothing. */
  public List<Violation> violations(ProposedTeamTarget proposed) {
    return writer.preview(List.of(proposed)).get(0).violations();
  }

  /** Saves a target in which nothing is wrong, in the caller's transaction. */
  public void save(ProposedTeamTarget proposed) {
    writer.save(List.of(proposed));
  }
}
