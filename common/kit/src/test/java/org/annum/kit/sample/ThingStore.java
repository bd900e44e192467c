package org.annum.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.paging.PageRequest;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ThingStore {
  private final Jdbi jdbi;

  ThingStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void insert(UUID id, String name, @Nullable UUID parent) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into thing (id, name, parent) values (?, ?, ?)", id, name, parent));
  }

  Optional<ThingResponse> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id, name, version from thing where id = ? for update")
                .bind(0, id)
                .map(ThingStore::read)
                .findOne());
  }

  List<ThingResponse> page(String prefix, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, name, version from thing
                     where starts_with(name, :prefix) and name > coalesce(:after, '')
                     order by name limit :rows
                    """)
                .bind("prefix", prefix)
                .bind("after", page.after(0))
                .bind("rows", page.fetchSize())
                .map(ThingStore::read)
                .list());
  }

  void rename(UUID id, String name) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update thing set name = ?, version = version + 1 where id = ?", name, id));
  }

  void run(String sql) {
    jdbi.useHandle(handle -> handle.execute(sql));
  }

  private static ThingResponse read(ResultSet row, StatementContext context) throws SQLException {
    return new ThingResponse(
        row.getObject("id", UUID.class), row.getString("name"), row.getLong("version"));
  }
}
