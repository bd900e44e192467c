package org.annum.metrics.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.annum.metrics.connector.FactPage;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.connector.PulledFact;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.jdbc.model.Position;
import org.jspecify.annotations.Nullable;

/**
 * One pull of a database: rows stream through, page after page, so memory does not depend on how
 * many there are. After so many rows the query is asked again, since a long one keeps the foreign
 * database from tidying up.
 */
final class RowReading {
  private static final int MOST_ROWS = 100_000;

  private final JdbcSettings settings;
  private final CursorSettings cursor;
  private final Pull pull;
  private final RowQuery query;
  private final @Nullable Position stored;
  private @Nullable Position last;

  RowReading(JdbcSettings settings, Pull pull) {
    this.settings = settings;
    this.cursor = settings.cursor();
    this.pull = pull;
    this.query = new RowQuery(settings, MOST_ROWS);
    this.stored = pull.cursor().map(json -> PositionJson.read(json, cursor.type())).orElse(null);
  }

  void read(Connection connection) throws SQLException, InterruptedException {
    long rows;
    do {
      pull.permit();
      try (PreparedStatement statement = next(connection);
          ResultSet result = statement.executeQuery()) {
        rows = pages(result);
      }
      connection.rollback();
    } while (rows == MOST_ROWS);
  }

  private PreparedStatement next(Connection connection) throws SQLException {
    if (last != null) {
      return query.after(connection, last);
    }
    if (stored == null) {
      return query.from(connection, cursor.start());
    }
    return cursor.overlaps()
        ? query.from(connection, Optional.of(overlapped(stored)))
        : query.after(connection, stored);
  }

  private Object overlapped(Position position) {
    return cursor.type().before(position.value(), cursor.overlap(), cursor.overlapNumber());
  }

  private long pages(ResultSet result) throws SQLException, InterruptedException {
    RowMapper mapper = new RowMapper(result);
    List<PulledFact> page = new ArrayList<>();
    long rows = 0;
    int waiting = 0;
    while (result.next()) {
      rows++;
      waiting++;
      last = position(result);
      settings.mapping().read(mapper.current()).ifPresent(page::add);
      if (waiting == settings.pageSize()) {
        store(page, last);
        pull.permit();
        page = new ArrayList<>();
        waiting = 0;
      }
    }
    if (waiting > 0 && last != null) {
      store(page, last);
    }
    return rows;
  }

  private void store(List<PulledFact> facts, Position reached) {
    pull.page(
        new FactPage(settings.mapping().kind(), facts, PositionJson.write(furthest(reached))));
  }

  /** Rows that are read once more do not take the cursor back. */
  private Position furthest(Position reached) {
    return stored != null && cursor.type().isLess(reached.value(), stored.value())
        ? stored
        : reached;
  }

  private Position position(ResultSet result) throws SQLException {
    Object value = value(result);
    Object key = result.getObject(cursor.key());
    if (value == null || key == null) {
      throw SourceRefusedException.of("jdbc.key-missing", null);
    }
    return new Position(value, comparable(key));
  }

  private @Nullable Object value(ResultSet result) throws SQLException {
    return switch (cursor.type()) {
      case TIME -> result.getObject(cursor.column(), OffsetDateTime.class);
      case LOCAL_TIME -> result.getObject(cursor.column(), LocalDateTime.class);
      case NUMBER -> result.getBigDecimal(cursor.column());
      case TEXT -> result.getString(cursor.column());
    };
  }

  private static Object comparable(Object key) {
    if (key instanceof Number number) {
      return new BigDecimal(number.toString());
    }
    if (key instanceof String) {
      return key;
    }
    throw SourceRefusedException.of("jdbc.key-unusable", null);
  }
}
