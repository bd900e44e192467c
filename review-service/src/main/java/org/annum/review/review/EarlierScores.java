package org.annum.review.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.annum.review.evidence.model.EmployeeYear;
import org.annum.review.template.model.SectionKind;
import org.jdbi.v3.core.Jdbi;

/** Section scores of last year's reviews, for sections that carry them over. */
@ApplicationScoped
class EarlierScores {
  private static final String SECTIONS =
      """
      select t.employee_id, t.year, s.value ->> 'kind' as kind, (s.value ->> 'score')::numeric as score
        from unnest(:employees::text[], :years::integer[]) as t (employee_id, year)
        join review r on r.employee_id = t.employee_id and r.year = t.year - 1
       cross join jsonb_array_elements(r.result #> '{score,sections}') as s
       where s.value ->> 'score' is not null
      """;

  private final Jdbi jdbi;

  EarlierScores(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Map<EmployeeYear, Map<SectionKind, BigDecimal>> before(Collection<EmployeeYear> scopes) {
    if (scopes.isEmpty()) {
      return Map.of();
    }
    List<EmployeeYear> all = List.copyOf(scopes);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SECTIONS)
                .bindArray(
                    "employees", String.class, all.stream().map(EmployeeYear::employeeId).toList())
                .bindArray("years", Integer.class, all.stream().map(EmployeeYear::year).toList())
                .map(
                    (row, context) ->
                        new Earlier(
                            new EmployeeYear(row.getString("employee_id"), row.getInt("year")),
                            SectionKind.valueOf(row.getString("kind")),
                            row.getBigDecimal("score")))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Earlier::scope, Collectors.toMap(Earlier::kind, Earlier::score))));
  }

  private record Earlier(EmployeeYear scope, SectionKind kind, BigDecimal score) {}
}
