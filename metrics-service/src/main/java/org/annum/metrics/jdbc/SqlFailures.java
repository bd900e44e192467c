package org.annum.metrics.jdbc;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.connector.SourceUnavailableException;

/**
 * What an error of a foreign database means: something to be mended by people, or something that
 * passes. Only its state is told on: its text may quote the query, an address or a value.
 */
final class SqlFailures {
  /** Connection, transaction rollback, resources, operator intervention, system. */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

  private static final Map<String, String> REFUSED =
      Map.of(
          "28", "jdbc.login-refused",
          "3D", "jdbc.database-unknown",
          "25", "jdbc.query-writes",
          "42", "jdbc.query-refused",
          "22", "jdbc.query-refused",
          "07", "jdbc.query-refused");

  private static final String CANCELLED = "57014";

  private SqlFailures() {}

  static RuntimeException of(SQLException e) {
    String state = Objects.requireNonNullElse(e.getSQLState(), "");
    if (e instanceof SQLTimeoutException || state.equals(CANCELLED)) {
      return SourceUnavailableException.of("jdbc.timeout", e);
    }
    String stateClass = state.length() < 2 ? "" : state.substring(0, 2);
    if (e instanceof SQLTransientException || PASSING.contains(stateClass)) {
      return SourceUnavailableException.of("jdbc.unavailable", e);
    }
    String code = REFUSED.get(stateClass);
    return code == null
        ? SourceUnavailableException.of("jdbc.failed", e, state)
        : SourceRefusedException.of(code, e, state);
  }
}
