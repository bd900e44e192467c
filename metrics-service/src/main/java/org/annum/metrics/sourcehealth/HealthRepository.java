package org.annum.metrics.sourcehealth;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.pull.SourceError;
import org.annum.metrics.rollup.model.Calendar;
import org.annum.metrics.sourcehealth.model.SourceStatus;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Queries of how the sources are; the database's clock decides what is late. */
@ApplicationScoped
class HealthRepository {
  private static final String LIST =
      """
      select s.name, s.kind, p.last_success_at, p.complete_until, p.failed_at, p.error_code,
        p.error_arguments, coalesce(p.failures, 0) as failures,
        coalesce(p.accepted, 0) as accepted, coalesce(p.replaced, 0) as replaced,
        coalesce(p.unchanged, 0) as unchanged, coalesce(p.rejected, 0) as rejected,
        case
          when p.lease_until > clock_timestamp() then 'RUNNING'
          when not s.enabled then 'DISABLED'
          when p.refused_version = s.version then 'REFUSED'
          when p.failures > 0 then 'RETRYING'
          else 'WAITING'
        end as status,
        case when s.enabled and p.refused_version is distinct from s.version
          then coalesce(p.next_run_at, s.created_at) end as next_run_at,
        cast(extract(epoch from clock_timestamp() - p.complete_until) as bigint) as lag,
        not s.enabled or coalesce(p.complete_until, s.created_at) > clock_timestamp()
          - make_interval(secs => 2 * s.every_seconds + 300) as up_to_date,
        (select count(*) from source_rejection r
          where r.source = s.name and r.settled_at is null) as open_rejections
      from fact_source s
      left join source_pull p on p.source = s.name
      where (cast(:name as text) is null or s.name = :name)
        and (cast(:after as text) is null or s.name > :after)
      order by s.name
      limit :limit
      """;

  private final Jdbi jdbi;
  private final Calendar calendar;

  HealthRepository(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  Optional<SourceHealth> find(String name, Locale language) {
    return query(name, null, 1, language).stream().findFirst();
  }

  List<SourceHealth> list(PageRequest page, Locale language) {
    return query(null, page.after(0), page.fetchSize(), language);
  }

  private List<SourceHealth> query(
      @Nullable String name, @Nullable String after, int limit, Locale language) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("name", name)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> health(row, language))
                .list());
  }

  private SourceHealth health(ResultSet row, Locale language) throws SQLException {
    return new SourceHealth(
        row.getString("name"),
        row.getString("kind"),
        SourceStatus.valueOf(row.getString("status")),
        row.getBoolean("up_to_date"),
        time(row, "last_success_at"),
        time(row, "complete_until"),
        row.getObject("lag", Long.class),
        time(row, "next_run_at"),
        row.getInt("failures"),
        time(row, "failed_at"),
        SourceError.of(row, language),
        row.getLong("accepted"),
        row.getLong("replaced"),
        row.getLong("unchanged"),
        row.getLong("rejected"),
        row.getLong("open_rejections"));
  }

  private @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : calendar.local(time);
  }
}
