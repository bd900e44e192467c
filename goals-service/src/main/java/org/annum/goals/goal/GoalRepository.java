package org.annum.goals.goal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annum.goals.people.Sight;
import org.annum.kit.paging.PageRequest;

@ApplicationScoped
class GoalRepository implements PanacheRepositoryBase<Goal, UUID> {
  private static final String VISIBLE =
      """
      select goal.*
        from goal
       where goal.id = :id
         and not goal.deleted
         and (:everybody or goal.employee_id = :caller
              or goal.employee_id in (select reports_of(:caller, :day)))
      """;
  private static final String LIST =
      """
      select goal.*
        from goal
       where not goal.deleted
         and (:everybody or goal.employee_id = :caller
              or goal.employee_id in (select reports_of(:caller, :day)))
         and (cast(:employeeId as text) is null
              or goal.employee_id = cast(:employeeId as text))
         and (cast(:period as text) is null or goal.period = cast(:period as text))
         and (cast(:afterEmployee as text) is null
              or (goal.employee_id, goal.period, goal.key)
                 > (cast(:afterEmployee as text), cast(:afterPeriod as text),
                    cast(:afterKey as text)))
       order by goal.employee_id, goal.period, goal.key
       limit :limit
      """;
  private static final String SET =
      """
      select goal.*
        from goal
       where goal.employee_id = :employeeId
         and goal.period = :period
         and not goal.deleted
         and (:everybody or goal.employee_id = :caller
              or goal.employee_id in (select reports_of(:caller, :day)))
       order by goal.key
      """;

  Optional<Goal> findVisible(UUID id, Sight sight) {
    return getSession()
        .createNativeQuery(VISIBLE, Goal.class)
        .setParameter("id", id)
        .setParameter("everybody", sight.everybody())
        .setParameter("caller", sight.callerId())
        .setParameter("day", sight.day())
        .getResultStream()
        .findFirst();
  }

  List<Goal> list(GoalFilter filter, Sight sight, PageRequest page) {
    return getSession()
        .createNativeQuery(LIST, Goal.class)
        .setParameter("everybody", sight.everybody())
        .setParameter("caller", sight.callerId())
        .setParameter("day", sight.day())
        .setParameter("employeeId", filter.employeeId())
        .setParameter("period", filter.period())
        .setParameter("afterEmployee", page.after(0))
        .setParameter("afterPeriod", page.after(1))
        .setParameter("afterKey", page.after(2))
        .setParameter("limit", page.fetchSize())
        .getResultList();
  }

  /** Deleted ones included, for their ids and versions. */
  List<Goal> findAny(Collection<String> employeeIds, Collection<String> periods) {
    return employeeIds.isEmpty() || periods.isEmpty()
        ? List.of()
        : list("employeeId in ?1 and period in ?2", employeeIds, periods);
  }

  List<Goal> findLive(String employeeId) {
    return list("employeeId = ?1 and not deleted", employeeId);
  }

  /** The live goals of one set, as far as the caller may see them, by key. */
  List<Goal> findVisible(String employeeId, String period, Sight sight) {
    return getSession()
        .createNativeQuery(SET, Goal.class)
        .setParameter("everybody", sight.everybody())
        .setParameter("caller", sight.callerId())
        .setParameter("day", sight.day())
        .setParameter("employeeId", employeeId)
        .setParameter("period", period)
        .getResultList();
  }

  /** The next ones in the order of their ids, deleted ones included; locked, then read. */
  List<Goal> lockNext(UUID after, int most) {
    return find("id > ?1 order by id", after)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .range(0, most - 1)
        .list();
  }
}
