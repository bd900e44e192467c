package org.annum.metrics.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.annum.metrics.figure.model.FigurePeriod;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.team.model.TeamMember;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Merges the months of everybody in a team. */
@ApplicationScoped
class TeamRepository {
  /**
   * Who is in the team on the last day of the period, with the months in which they were in it: of
   * time elsewhere neither the team nor its manager is told. A person is managed by the caller who
   * was above them in each of these months.
   */
  private static final String MEMBERS =
      """
      with member as materialized (
        select l.employee_id,
          manages(:caller, l.employee_id, :last, :last) and not exists (
            select from generate_series(cast(:from as timestamp), cast(:to as timestamp),
              interval '1 month') as month
            join reporting_line o on o.employee_id = l.employee_id
              and (o.team = :team or o.manager_id = :manager)
              and o.valid_from < month + interval '1 month'
              and coalesce(o.valid_to, 'infinity') >= month
            where not manages(:caller, l.employee_id, cast(month as date),
              cast(month + interval '1 month' - interval '1 day' as date))) as managed
        from reporting_line l
        join employee e on e.employee_id = l.employee_id and not e.erased
          and coalesce(e.end_date, 'infinity') >= :last
        where (l.team = :team or l.manager_id = :manager) and l.valid_from <= :last
          and coalesce(l.valid_to, 'infinity') >= :last
      )
      select m.employee_id, m.employee_id = :caller as own, coalesce(m.managed, false) as managed,
        max(r.currency) as currency, sum(r.count) as count, sum(r.sum) as sum,
        sum(r.weighted_sum) as weighted_sum, sum(r.weight) as weight, min(r.min) as min,
        max(r.max) as max,
        (max(array[extract(epoch from r.last_at), r.last]) filter (where r.last is not null))[2]
          as last,
        max(r.last_at) as last_at
      from member m
      left join rollup r on r.employee_id = m.employee_id and r.measure = :measure and r.present
        and r.month between :from and :to and (r.applicable or r.count > 0)
        and exists (
          select from reporting_line l
          where l.employee_id = m.employee_id and (l.team = :team or l.manager_id = :manager)
            and l.valid_from < r.month + interval '1 month'
            and coalesce(l.valid_to, 'infinity') >= r.month)
      group by m.employee_id, m.managed
      order by m.employee_id
      """;

  private final Jdbi jdbi;

  TeamRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Found> members(
      TeamFilter filter, MeasureDefinition measure, FigurePeriod period, String callerId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MEMBERS)
                .bind("team", filter.team())
                .bind("manager", filter.managerId())
                .bind("caller", callerId)
                .bind("measure", measure.code())
                .bind("from", period.from().atDay(1))
                .bind("to", period.to().atDay(1))
                .bind("last", period.lastDay())
                .map((row, context) -> found(row, measure))
                .list());
  }

  private static Found found(ResultSet row, MeasureDefinition measure) throws SQLException {
    Moments moments = moments(row);
    return new Found(
        new TeamMember(
            row.getString("employee_id"),
            row.getBoolean("own"),
            row.getBoolean("managed"),
            moments,
            moments == null ? null : measure.aggregation().value(moments)),
        row.getString("currency"));
  }

  private static @Nullable Moments moments(ResultSet row) throws SQLException {
    long count = row.getLong("count");
    if (row.wasNull()) {
      return null;
    }
    OffsetDateTime lastAt = row.getObject("last_at", OffsetDateTime.class);
    return new Moments(
        count,
        Objects.requireNonNull(row.getBigDecimal("sum")),
        Objects.requireNonNull(row.getBigDecimal("weighted_sum")),
        Objects.requireNonNull(row.getBigDecimal("weight")),
        row.getBigDecimal("min"),
        row.getBigDecimal("max"),
        row.getBigDecimal("last"),
        lastAt == null ? null : lastAt.toInstant());
  }

  /** A member with the currency of an amount. */
  record Found(TeamMember member, @Nullable String currency) {}
}
