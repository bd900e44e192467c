package org.annum.metrics.team;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.annum.metrics.figure.model.FigurePeriod;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.team.model.Place;
import org.annum.metrics.team.model.Spread;
import org.annum.metrics.team.model.TeamMember;
import org.annum.metrics.team.model.TeamSight;
import org.jspecify.annotations.Nullable;

/** Says of a team what a sight allows, and nothing else. */
record TeamView(
    TeamFilter filter,
    MeasureDefinition measure,
    FigurePeriod period,
    @Nullable String currency,
    List<TeamMember> members) {

  TeamFigure as(TeamSight sight) {
    List<BigDecimal> values =
        members.stream().map(TeamMember::value).filter(Objects::nonNull).toList();
    boolean all = sight == TeamSight.ALL;
    boolean placed = all || sight == TeamSight.PLACE;
    Spread spread = values.isEmpty() || !placed ? null : Spread.of(values);
    return new TeamFigure(
        filter.team(),
        filter.managerId(),
        measure.code(),
        period.name(),
        measure.unit(),
        currency,
        sight.name(),
        placed ? values.size() : null,
        all ? total() : null,
        all && spread != null ? spread.lowerQuartile() : null,
        spread == null ? null : spread.median(),
        all && spread != null ? spread.upperQuartile() : null,
        members.stream()
            .filter(TeamMember::own)
            .map(member -> told(member, placed ? values : List.of()))
            .findFirst()
            .orElse(null),
        all ? members.stream().map(member -> told(member, values)).toList() : null);
  }

  private @Nullable BigDecimal total() {
    return members.stream()
        .map(TeamMember::moments)
        .filter(Objects::nonNull)
        .reduce(Moments::merge)
        .map(measure.aggregation()::value)
        .orElse(null);
  }

  private TeamFigure.Member told(TeamMember member, List<BigDecimal> group) {
    BigDecimal value = member.value();
    if (value == null || group.isEmpty()) {
      return new TeamFigure.Member(member.employeeId(), value, null, null);
    }
    Place place = Place.of(value, group, measure.direction());
    return new TeamFigure.Member(member.employeeId(), value, place.rank(), place.quarter());
  }
}
