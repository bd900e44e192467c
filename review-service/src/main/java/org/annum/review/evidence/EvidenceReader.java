package org.annum.review.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.annum.kit.event.EventJson;
import org.annum.review.evidence.model.EmployeeYear;
import org.annum.review.evidence.model.Evidence;
import org.annum.review.evidence.model.FeedbackSummary;
import org.annum.review.evidence.model.Goal;
import org.annum.review.evidence.model.Person;
import org.annum.review.evidence.model.Rollup;
import org.annum.review.evidence.model.TeamTarget;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the evidence of many reviews at once: one query for each kind of record. */
@ApplicationScoped
class EvidenceReader {
  private static final String PEOPLE =
      """
      select a.employee_id, a.year, v.doc::text as doc
        from unnest(:employees::text[], :years::integer[]) as a (employee_id, year)
        join employee_view v on v.employee_id = a.employee_id
       where not v.erased
      """;

  private static final String GOALS =
      """
      select a.employee_id, a.year, v.doc::text as doc
        from unnest(:employees::text[], :years::integer[]) as a (employee_id, year)
        join standard_view v on v.employee_id = a.employee_id and v.period = a.year::text
       where v.kind = 'GOAL' and not v.erased
       order by v.id
      """;

  /** Of every team somebody was in; which of them counts in the year is the model's to say. */
  private static final String TEAM_TARGETS =
      """
      select distinct a.employee_id, a.year, v.id, v.doc::text as doc
        from unnest(:employees::text[], :years::integer[]) as a (employee_id, year)
        join assignment_view s on s.employee_id = a.employee_id
        join standard_view v on v.team = s.team
         and v.period in ((a.year - 1)::text, a.year::text, (a.year + 1)::text)
       where v.kind = 'TEAM_TARGET' and not v.erased
       order by v.id
      """;

  private static final String ROLLUPS =
      """
      select a.employee_id, a.year, v.doc::text as doc
        from unnest(:employees::text[], :years::integer[]) as a (employee_id, year)
        join rollup_view v on v.employee_id = a.employee_id
         and v.month between make_date(a.year - 1, 1, 1) and make_date(a.year + 1, 12, 1)
       where not v.erased
       order by v.month, v.key
      """;

  private static final String SUMMARIES =
      """
      select a.employee_id, a.year, v.doc::text as doc
        from unnest(:employees::text[], :years::integer[]) as a (employee_id, year)
        join feedback_summary_view v on v.employee_id = a.employee_id
         and v.year between a.year - 1 and a.year + 1
       where not v.erased
       order by v.period, v.key
      """;

  private final Jdbi jdbi;

  EvidenceReader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Map<EmployeeYear, Evidence> read(Collection<EmployeeYear> asked) {
    return jdbi.withHandle(
        handle -> {
          var people = read(handle, PEOPLE, asked, Person.class);
          var goals = read(handle, GOALS, asked, Goal.class);
          var targets = read(handle, TEAM_TARGETS, asked, TeamTarget.class);
          var rollups = read(handle, ROLLUPS, asked, Rollup.class);
          var summaries = read(handle, SUMMARIES, asked, FeedbackSummary.class);
          Map<EmployeeYear, Evidence> found = new TreeMap<>();
          for (EmployeeYear each : asked) {
            found.put(
                each,
                new Evidence(
                    of(people, each).stream()
                        .findFirst()
                        .orElseGet(() -> Person.unknown(each.employeeId())),
                    Year.of(each.year()),
                    of(goals, each),
                    of(targets, each),
                    of(rollups, each),
                    of(summaries, each)));
          }
          return found;
        });
  }

  private static <T> List<T> of(Map<EmployeeYear, List<T>> all, EmployeeYear wanted) {
    return all.getOrDefault(wanted, List.of());
  }

  private static <T> Map<EmployeeYear, List<T>> read(
      Handle handle, String sql, Collection<EmployeeYear> asked, Class<T> type) {
    List<EmployeeYear> scopes = new ArrayList<>(asked);
    return handle
        .createQuery(sql)
        .bindArray(
            "employees", String.class, scopes.stream().map(EmployeeYear::employeeId).toList())
        .bindArray("years", Integer.class, scopes.stream().map(EmployeeYear::year).toList())
        .map(
            (row, context) ->
                Map.entry(
                    new EmployeeYear(row.getString("employee_id"), row.getInt("year")),
                    EventJson.read(row.getString("doc"), type)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
