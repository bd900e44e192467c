package org.annum.metrics.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.kit.audit.Audit;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.figure.model.FigurePeriod;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.people.Viewers;
import org.annum.metrics.team.model.TeamMember;
import org.annum.metrics.team.model.TeamSight;
import org.jspecify.annotations.Nullable;

/** Use cases of who looks at a team. */
@ApplicationScoped
class TeamFigureService {
  private final TeamRepository teams;
  private final Measures measures;
  private final Viewers viewers;
  private final Audit audit;

  TeamFigureService(TeamRepository teams, Measures measures, Viewers viewers, Audit audit) {
    this.teams = teams;
    this.measures = measures;
    this.viewers = viewers;
    this.audit = audit;
  }

  @Transactional
  TeamFigure figure(
      @Nullable String team, @Nullable String managerId, String measure, FigurePeriod period) {
    Viewer viewer = viewers.current();
    TeamFilter filter = TeamFilter.of(team, managerId, viewer.callerId());
    MeasureDefinition definition =
        measures.find(measure).orElseThrow(() -> Refusal.notFound("measure.not-found", measure));
    List<TeamRepository.Found> found = teams.members(filter, definition, period, viewer.callerId());
    List<TeamMember> members = found.stream().map(TeamRepository.Found::member).toList();
    TeamSight sight = viewer.seesAll() ? TeamSight.ALL : TeamSight.of(members);
    String name = String.valueOf(filter.team() == null ? filter.managerId() : filter.team());
    if (members.isEmpty() || sight == TeamSight.NOTHING) {
      throw Refusal.notFound("team-figure.team-not-found", name);
    }
    if (sight == TeamSight.ALL) {
      audit.record(
          "team-figure.read", "team", name, Map.of("measure", measure, "period", period.name()));
    }
    String currency =
        found.stream()
            .map(TeamRepository.Found::currency)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new TeamView(filter, definition, period, currency, members).as(sight);
  }
}
