package org.annum.kit.sql;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a database that is away, or busy with itself, from a mistake that would happen again. */
public final class Outages {
  /** Connection, transaction rollback, resources, operator intervention, system. */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

  private Outages() {}

  /** Whether the same may work once the database is itself again. */
  public static boolean isOutage(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isOutage(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutage(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLTransientException
        || e instanceof SQLRecoverableException
        || (state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
  }
}
