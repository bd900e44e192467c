package org.annum.goals.target;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annum.goals.people.Sight;
import org.annum.kit.paging.PageRequest;

/** Whoever is in a team, or above somebody in it, sees what the team is held to. */
@ApplicationScoped
class TeamTargetRepository implements PanacheRepositoryBase<TeamTarget, UUID> {
  private static final String VISIBLE =
      """
      select team_target.*
        from team_target
       where team_target.id = :id
         and not team_target.deleted
         and (:everybody or team_target.team in (select teams_seen_by(:caller, :day)))
      """;
  private static final String LIST =
      """
      select team_target.*
        from team_target
       where not team_target.deleted
         and (:everybody or team_target.team in (select teams_seen_by(:caller, :day)))
         and (cast(:team as text) is null or team_target.team = cast(:team as text))
         and (cast(:period as text) is null or team_target.period = cast(:period as text))
         and (cast(:afterTeam as text) is null
              or (team_target.team, team_target.period, team_target.measure)
                 > (cast(:afterTeam as text), cast(:afterPeriod as text),
                    cast(:afterMeasure as text)))
       order by team_target.team, team_target.period, team_target.measure
       limit :limit
      """;
  private static final String LOCK =
      """
      select 1 from pg_advisory_xact_lock(hashtextextended('annum.team-targets', 0))
      """;

  Optional<TeamTarget> findVisible(UUID id, Sight sight) {
    return getSession()
        .createNativeQuery(VISIBLE, TeamTarget.class)
        .setParameter("id", id)
        .setParameter("everybody", sight.everybody())
        .setParameter("caller", sight.callerId())
        .setParameter("day", sight.day())
        .getResultStream()
        .findFirst();
  }

  List<TeamTarget> list(TeamTargetFilter filter, Sight sight, PageRequest page) {
    return getSession()
        .createNativeQuery(LIST, TeamTarget.class)
        .setParameter("everybody", sight.everybody())
        .setParameter("caller", sight.callerId())
        .setParameter("day", sight.day())
        .setParameter("team", filter.team())
        .setParameter("period", filter.period())
        .setParameter("afterTeam", page.after(0))
        .setParameter("afterPeriod", page.after(1))
        .setParameter("afterMeasure", page.after(2))
        .setParameter("limit", page.fetchSize())
        .getResultList();
  }

  /** Deleted ones included, for their ids and versions. */
  List<TeamTarget> findAny(Collection<String> teams, Collection<String> periods) {
    return teams.isEmpty() || periods.isEmpty()
        ? List.of()
        : list("team in ?1 and period in ?2", teams, periods);
  }

  /** Lets one transaction at a time write team targets: there are few, and rarely. */
  void lock() {
    getSession().createNativeQuery(LOCK, Integer.class).getSingleResult();
  }

  /** The next ones in the order of their ids, deleted ones included; locked, then read. */
  List<TeamTarget> lockNext(UUID after, int most) {
    return find("id > ?1 order by id", after)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .range(0, most - 1)
        .list();
  }
}
