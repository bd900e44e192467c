package org.annum.goals.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annum.goals.people.model.ReportingLine;
import org.annum.kit.paging.PageRequest;

@ApplicationScoped
class EmployeeRepository implements PanacheRepositoryBase<Employee, String> {
  private static final String VISIBLE =
      """
      select employee.*
        from employee
       where employee.employee_id = :id
         and not employee.deleted
         and (:everybody or employee.employee_id = :caller
              or employee.employee_id in (select reports_of(:caller, :day)))
      """;
  private static final String LIST =
      """
      select employee.*
        from employee
       where not employee.deleted
         and (:everybody or employee.employee_id = :caller
              or employee.employee_id in (select reports_of(:caller, :day)))
         and (cast(:after as text) is null or employee.employee_id > cast(:after as text))
         and (cast(:name as text) is null
              or employee.name ilike cast(:name as text)
              or employee.employee_id like cast(:idPrefix as text))
         and (not :byAssignment or exists (
              select 1
                from assignment
               where assignment.employee_id = employee.employee_id
                 and assignment.valid_from <= :day
                 and (assignment.valid_to is null or assignment.valid_to >= :day)
                 and (cast(:team as text) is null or assignment.team = cast(:team as text))
                 and (cast(:position as text) is null
                      or assignment.position = cast(:position as text))
                 and (cast(:manager as text) is null
                      or assignment.manager_id = cast(:manager as text))))
       order by employee.employee_id
       limit :limit
      """;
  private static final String LINES_UPWARD =
      """
      with recursive line (employee_id, manager_id, valid_from, valid_to) as (
        select employee_id, manager_id, valid_from, valid_to
          from assignment
         where employee_id in (:ids) and manager_id is not null
        union
        select above.employee_id, above.manager_id, above.valid_from, above.valid_to
          from assignment above
          join line on above.employee_id = line.manager_id
         where above.manager_id is not null
      )
      select employee_id, manager_id, valid_from, valid_to from line
      """;
  private static final String LIVE_IDS =
      """
      select employee.employeeId
        from Employee employee
       where employee.employeeId in (:ids) and not employee.deleted
      """;
  private static final String MANAGED =
      """
      select report from reports_of(:caller, :day) as report where report in (:ids)
      """;
  private static final String HAS_REPORTS =
      """
      select exists (
        select 1
          from assignment
          join employee on employee.employee_id = assignment.employee_id
         where assignment.manager_id = :id
           and not employee.deleted
           and (assignment.valid_to is null or assignment.valid_to >= :day))
      """;
  private static final String LOCK_EMPLOYEES =
      """
      select employee_id
        from employee
       where employee_id in (:ids) and not deleted
       order by employee_id
         for update
      """;
  private static final String LOCK_REPORTING_LINES =
      """
      select 1 from pg_advisory_xact_lock(hashtextextended('annum.reporting-lines', 0))
      """;

  Optional<Employee> findVisible(String id, Sight sight) {
    return getSession()
        .createNativeQuery(VISIBLE, Employee.class)
        .setParameter("id", id)
        .setParameter("everybody", sight.everybody())
        .setParameter("caller", sight.callerId())
        .setParameter("day", sight.day())
        .getResultStream()
        .findFirst();
  }

  List<Employee> list(EmployeeFilter filter, Sight sight, PageRequest page) {
    return getSession()
        .createNativeQuery(LIST, Employee.class)
        .setParameter("everybody", sight.everybody())
        .setParameter("caller", sight.callerId())
        .setParameter("day", sight.day())
        .setParameter("after", page.after(0))
        .setParameter("name", filter.namePattern())
        .setParameter("idPrefix", filter.idPattern())
        .setParameter("byAssignment", filter.isByAssignment())
        .setParameter("team", filter.team())
        .setParameter("position", filter.position())
        .setParameter("manager", filter.managerId())
        .setParameter("limit", page.fetchSize())
        .getResultList();
  }

  /** Deleted ones included, for their versions. */
  List<Employee> findAnyByIds(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : list("employeeId in ?1", ids);
  }

  Set<String> findLiveIds(Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getSession()
                .createQuery(LIVE_IDS, String.class)
                .setParameter("ids", ids)
                .getResultList());
  }

  /** The lines of these people, of their managers, and so on to the top. */
  List<ReportingLine> findLinesUpwardFrom(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return getSession()
        .createNativeQuery(LINES_UPWARD, Tuple.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(EmployeeRepository::line)
        .toList();
  }

  Set<String> findManaged(String callerId, Collection<String> ids, LocalDate day) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getSession()
                .createNativeQuery(MANAGED, String.class)
                .setParameter("caller", callerId)
                .setParameter("ids", ids)
                .setParameter("day", day)
                .getResultList());
  }

  /** Whether anybody reports to this employee on the day or later. */
  boolean hasReports(String employeeId, LocalDate day) {
    return getSession()
        .createNativeQuery(HAS_REPORTS, Boolean.class)
        .setParameter("id", employeeId)
        .setParameter("day", day)
        .getSingleResult();
  }

  /** Locks those of the people that exist until the transaction ends; tells which they are. */
  Set<String> lock(Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getSession()
                .createNativeQuery(LOCK_EMPLOYEES, String.class)
                .setParameter("ids", ids)
                .getResultList());
  }

  /**
   * Lets one transaction at a time change reporting lines: two changes that are harmless alone can
   * close a circle together.
   */
  void lockReportingLines() {
    getSession().createNativeQuery(LOCK_REPORTING_LINES, Integer.class).getSingleResult();
  }

  private static ReportingLine line(Tuple row) {
    return new ReportingLine(
        row.get("employee_id", String.class),
        row.get("manager_id", String.class),
        row.get("valid_from", LocalDate.class),
        row.get("valid_to", LocalDate.class));
  }

  /** The next ones in the order of their ids, deleted ones included; locked, then read. */
  List<Employee> lockNext(String after, int most) {
    return find("employeeId > ?1 order by employeeId", after)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .range(0, most - 1)
        .list();
  }
}
