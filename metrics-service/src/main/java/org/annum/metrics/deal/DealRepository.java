package org.annum.metrics.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.annum.kit.event.EventJson;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.deal.model.DealStatus;
import org.annum.metrics.deal.model.Share;
import org.annum.metrics.intake.FactFilter;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.people.Viewer;
import org.jdbi.v3.core.Jdbi;

/**
 * Queries of deals. A deal is seen by its supporters, by their managers on the day of its closing
 * (of its opening while it is open), and by who sees everything.
 */
@ApplicationScoped
class DealRepository {
  private static final String FIND =
      """
      select d.* from deal d
      where d.source = :source and d.external_id = :externalId
        and (:all or exists (
          select from deal_support s
          where s.source = d.source and s.external_id = d.external_id
            and (s.employee_id = :caller
              or manages(:caller, s.employee_id, coalesce(d.closed_on, d.opened_on),
                coalesce(d.closed_on, d.opened_on)))))
      """;

  private static final String LIST =
      """
      select d.*
      from deal_support s
      join deal d on d.source = s.source and d.external_id = s.external_id
      where s.employee_id = :employeeId and s.opened_on <= :to
        and (s.closed_on is null or s.closed_on >= :from)
        and (:all or s.employee_id = :caller
          or manages(:caller, s.employee_id, coalesce(d.closed_on, d.opened_on),
            coalesce(d.closed_on, d.opened_on)))
        and (s.opened_on, s.source, s.external_id)
          > (cast(:afterDay as date), :afterSource, :afterId)
      order by s.opened_on, s.source, s.external_id
      limit :limit
      """;

  private final Jdbi jdbi;

  DealRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<DealResponse> find(FactKey key, Viewer viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("source", key.source())
                .bind("externalId", key.externalId())
                .bind("all", viewer.seesAll())
                .bind("caller", viewer.callerId())
                .map((row, context) -> deal(row))
                .findOne());
  }

  /** Deals that were open on some of the days. */
  List<DealResponse> list(FactFilter filter, Viewer viewer, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("employeeId", filter.employeeId())
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("all", viewer.seesAll())
                .bind("caller", viewer.callerId())
                .bind("afterDay", page.isFirst() ? "-infinity" : page.after(0))
                .bind("afterSource", page.isFirst() ? "" : page.after(1))
                .bind("afterId", page.isFirst() ? "" : page.after(2))
                .bind("limit", page.fetchSize())
                .map((row, context) -> deal(row))
                .list());
  }

  private static DealResponse deal(ResultSet row) throws SQLException {
    return new DealResponse(
        row.getString("source"),
        row.getString("external_id"),
        row.getLong("version"),
        row.getString("customer"),
        row.getString("owner_id"),
        Arrays.stream(EventJson.read(row.getString("supporters"), Share[].class))
            .map(DealResponse.Supporter::from)
            .toList(),
        new DealResponse.Money(row.getBigDecimal("amount"), row.getString("currency")),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        DealStatus.valueOf(row.getString("status")));
  }
}
