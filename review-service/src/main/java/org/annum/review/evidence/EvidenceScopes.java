package org.annum.review.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.annum.review.evidence.model.EmployeeYear;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Which reviews a record takes part in. */
@ApplicationScoped
class EvidenceScopes {
  private static final String YEARS_OF_EMPLOYEES =
      """
      select s.employee_id, s.period::integer as year
        from standard_view s
       where s.employee_id = any (:employees) and s.period ~ '^[0-9]{4}$'
      union
      select r.employee_id, extract(year from r.month)::integer
        from rollup_view r
       where r.employee_id = any (:employees)
      """;

  private static final String OF_STANDARDS =
      """
      select s.employee_id, s.period::integer as year
        from standard_view s
       where s.id = any (:ids) and s.kind = 'GOAL' and s.period ~ '^[0-9]{4}$'
      union
      select a.employee_id, s.period::integer
        from standard_view s
        join assignment_view a on a.team = s.team
       where s.id = any (:ids) and s.kind = 'TEAM_TARGET' and s.period ~ '^[0-9]{4}$'
      """;

  private final Jdbi jdbi;

  EvidenceScopes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A record of a year is evidence of it, the baseline of the next and a check-in of the last. */
  static Stream<EmployeeYear> around(String employeeId, int year) {
    return IntStream.rangeClosed(year - 1, year + 1)
        .mapToObj(each -> new EmployeeYear(employeeId, each));
  }

  List<EmployeeYear> yearsOf(Collection<String> employees) {
    return find(YEARS_OF_EMPLOYEES, "employees", employees);
  }

  /** Those of goals, and of team targets through the people of the team. */
  List<EmployeeYear> ofStandards(Collection<String> ids) {
    return find(OF_STANDARDS, "ids", ids);
  }

  private List<EmployeeYear> find(String sql, String name, Collection<String> values) {
    return jdbi.withHandle(
        handle -> {
          Query query = handle.createQuery(sql);
          return query
              .bindArray(name, String.class, new ArrayList<>(values))
              .map(
                  (row, context) ->
                      new EmployeeYear(row.getString("employee_id"), row.getInt("year")))
              .list();
        });
  }
}
