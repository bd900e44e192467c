package org.annum.metrics.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.contribution.model.ContributionRole;
import org.annum.metrics.contribution.model.TeamShare;
import org.annum.metrics.figure.model.FigurePeriod;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.people.Viewer;
import org.jdbi.v3.core.Jdbi;

/** Queries of contributions; what the viewer may not see is not found. */
@ApplicationScoped
class ContributionRepository {
  private final Jdbi jdbi;

  ContributionRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Contribution> ofDeal(FactKey deal, Viewer viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ContributionSql.OF_DEAL)
                .bind("source", deal.source())
                .bind("externalId", deal.externalId())
                .bind("all", viewer.seesAll())
                .bind("caller", viewer.callerId())
                .map((row, context) -> contribution(row))
                .list());
  }

  List<Contribution> ofEmployee(
      String employeeId, FigurePeriod period, Viewer viewer, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ContributionSql.OF_EMPLOYEE)
                .bind("employeeId", employeeId)
                .bind("from", period.firstDay())
                .bind("to", period.lastDay())
                .bind("all", viewer.seesAll())
                .bind("caller", viewer.callerId())
                .bind("afterDay", page.isFirst() ? "-infinity" : page.after(0))
                .bind("afterId", page.isFirst() ? "" : page.after(1))
                .bind("afterRole", page.isFirst() ? "" : page.after(2))
                .bind("limit", page.fetchSize())
                .map((row, context) -> contribution(row))
                .list());
  }

  List<ContributionTotals.Total> totals(String employeeId, FigurePeriod period, Viewer viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ContributionSql.TOTALS)
                .bind("employeeId", employeeId)
                .bind("from", period.firstDay())
                .bind("to", period.lastDay())
                .bind("all", viewer.seesAll())
                .bind("caller", viewer.callerId())
                .map((row, context) -> total(row))
                .list());
  }

  private static Contribution contribution(ResultSet row) throws SQLException {
    BigDecimal amount = row.getBigDecimal("amount");
    BigDecimal share = row.getBigDecimal("share");
    String currency = row.getString("currency");
    return new Contribution(
        row.getString("deal_id"),
        row.getString("employee_id"),
        ContributionRole.valueOf(row.getString("role")),
        share,
        new Money(amount.multiply(share).stripTrailingZeros(), currency),
        new Money(amount, currency),
        row.getString("status"),
        row.getString("customer"),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("closed_on", LocalDate.class));
  }

  private static ContributionTotals.Total total(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    TeamShare team =
        new TeamShare(
            row.getBigDecimal("own_in_team"),
            row.getBigDecimal("team"),
            row.getLong("members"),
            row.getLong("strangers"));
    boolean shown = team.isHarmless();
    return new ContributionTotals.Total(
        ContributionRole.valueOf(row.getString("role")),
        row.getLong("deals"),
        new Money(row.getBigDecimal("own"), currency),
        shown ? new Money(team.team(), currency) : null,
        shown ? team.share().orElse(null) : null);
  }
}
