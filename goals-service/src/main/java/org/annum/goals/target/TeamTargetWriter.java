package org.annum.goals.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annum.goals.organisation.Organisation;
import org.annum.goals.target.model.ProposedTeamTarget;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Saves team targets, one or many, in the caller's transaction, one writer at a time. */
@ApplicationScoped
class TeamTargetWriter {

  /**
   * What became of one target.
   *
   * @param target null when refused, and in a preview of a new one
   */
  record Result(@Nullable TeamTarget target, boolean isNew, List<Violation> violations) {}

  private final TeamTargetRepository targets;
  private final TeamTargetStore store;
  private final Organisation organisation;

  TeamTargetWriter(TeamTargetRepository targets, TeamTargetStore store, Organisation organisation) {
    this.targets = targets;
    this.store = store;
    this.organisation = organisation;
  }

  /** Saves those that may be saved; one result each, in order. */
  List<Result> save(List<ProposedTeamTarget> proposed) {
    TeamTargetBatch batch = begin(proposed);
    List<Result> results = proposed.stream().map(one -> result(batch, one, batch::put)).toList();
    store.save(batch.changed());
    return results;
  }

  /** What {@link #save} would answer; changes nothing. */
  List<Result> preview(List<ProposedTeamTarget> proposed) {
    TeamTargetBatch batch = begin(proposed);
    return proposed.stream()
        .map(one -> result(batch, one, same -> batch.findLive(same).orElse(null)))
        .toList();
  }

  private static Result result(
      TeamTargetBatch batch,
      ProposedTeamTarget proposed,
      Function<ProposedTeamTarget, @Nullable TeamTarget> effect) {
    List<Violation> violations = batch.violations(proposed);
    if (!violations.isEmpty()) {
      return new Result(null, false, violations);
    }
    boolean isNew = batch.findLive(proposed).isEmpty();
    return new Result(effect.apply(proposed), isNew, List.of());
  }

  private TeamTargetBatch begin(List<ProposedTeamTarget> proposed) {
    targets.lock();
    Set<String> teams = values(proposed, ProposedTeamTarget::team);
    Set<String> periods = values(proposed, ProposedTeamTarget::period);
    return new TeamTargetBatch(organisation.knownTeams(teams), targets.findAny(teams, periods));
  }

  private static Set<String> values(
      List<ProposedTeamTarget> proposed, Function<ProposedTeamTarget, @Nullable String> value) {
    return proposed.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
