package org.annum.metrics.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.annum.metrics.jdbc.model.Position;

/**
 * The query of a source, in the order of its cursor and from a position on. The names of the
 * columns were checked to be plain, and the query to be one; values are bound.
 */
final class RowQuery {
  private static final String ALL =
      """
      select * from (
      {query}
      ) annum_rows
      where {column} is not null
      order by {column}, {key}
      """;

  private static final String FROM =
      """
      select * from (
      {query}
      ) annum_rows
      where {column} >= ?
      order by {column}, {key}
      """;

  private static final String AFTER =
      """
      select * from (
      {query}
      ) annum_rows
      where {column} > ? or ({column} = ? and {key} > ?)
      order by {column}, {key}
      """;

  private final JdbcSettings settings;
  private final int mostRows;

  RowQuery(JdbcSettings settings, int mostRows) {
    this.settings = settings;
    this.mostRows = mostRows;
  }

  /** All rows, or those from a value on. */
  PreparedStatement from(Connection connection, Optional<Object> value) throws SQLException {
    PreparedStatement statement = prepare(connection, value.isEmpty() ? ALL : FROM);
    if (value.isPresent()) {
      statement.setObject(1, value.get());
    }
    return statement;
  }

  PreparedStatement after(Connection connection, Position position) throws SQLException {
    PreparedStatement statement = prepare(connection, AFTER);
    statement.setObject(1, position.value());
    statement.setObject(2, position.value());
    statement.setObject(3, position.key());
    return statement;
  }

  private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            sql.replace("{column}", settings.cursor().column())
                .replace("{key}", settings.cursor().key())
                .replace("{query}", settings.query()),
            ResultSet.TYPE_FORWARD_ONLY,
            ResultSet.CONCUR_READ_ONLY);
    statement.setFetchSize(Math.min(settings.pageSize(), mostRows));
    statement.setMaxRows(mostRows);
    statement.setQueryTimeout(Math.toIntExact(settings.timeout().toSeconds()));
    return statement;
  }
}
