package org.annum.metrics.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.annum.kit.event.EventJson;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;

/** Queries of sources. */
@ApplicationScoped
class FactSourceRepository {
  private static final String FIND =
      """
      select * from fact_source where name = :name
      """;

  private static final String LIST =
      """
      select * from fact_source
      where cast(:after as text) is null or name > :after
      order by name
      limit :limit
      """;

  private final Jdbi jdbi;
  private final Calendar calendar;

  FactSourceRepository(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  Optional<FactSource> find(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("name", name)
                .map((row, context) -> source(row))
                .findOne());
  }

  List<FactSource> list(PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("after", page.after(0))
                .bind("limit", page.fetchSize())
                .map((row, context) -> source(row))
                .list());
  }

  private FactSource source(ResultSet row) throws SQLException {
    return new FactSource(
        row.getString("name"),
        row.getString("kind"),
        EventJson.read(row.getString("settings"), JsonNode.class),
        Duration.ofSeconds(row.getLong("every_seconds")),
        row.getObject("requests_per_minute", Integer.class),
        row.getBoolean("enabled"),
        row.getLong("version"),
        row.getString("changed_by"),
        calendar.local(row.getObject("changed_at", OffsetDateTime.class)));
  }
}
