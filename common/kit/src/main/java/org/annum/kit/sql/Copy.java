package org.annum.kit.sql;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * PostgreSQL's {@code COPY}, the fastest way in and out for many rows, in the transaction of the
 * handle. Only a few rows are in memory at a time.
 */
public final class Copy {
  private Copy() {}

  /**
   * Copies rows into the database. Where the writer fails, nothing is copied and the transaction
   * can only be rolled back.
   *
   * @param sql a complete {@code copy … from stdin (format binary)} command
   * @return how many rows were copied
   */
  public static long in(Handle handle, String sql, Consumer<RowWriter> writer) {
    try {
      CopyIn target = manager(handle).copyIn(sql);
      write(target, writer);
      return target.endCopy();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private static void write(CopyIn target, Consumer<RowWriter> writer) throws SQLException {
    RowWriter rows = new RowWriter(target);
    try {
      writer.accept(rows);
      rows.finish();
    } catch (RuntimeException e) {
      target.cancelCopy();
      throw e;
    }
  }

  /**
   * Copies rows out of the database. Where the reader fails, the rest is skipped, so that the
   * connection stays usable.
   *
   * @param sql a complete {@code copy (…) to stdout (format binary)} command
   * @param reader gets the same object for each row
   */
  public static void out(Handle handle, String sql, Consumer<RowReader> reader) {
    try {
      CopyOut source = manager(handle).copyOut(sql);
      try {
        RowReader row = new RowReader();
        for (byte[] piece = source.readFromCopy(); piece != null; piece = source.readFromCopy()) {
          if (row.take(piece)) {
            reader.accept(row);
          }
        }
      } finally {
        skipRest(source);
      }
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private static void skipRest(CopyOut source) throws SQLException {
    while (source.isActive() && source.readFromCopy() != null) {
      // Nobody wants it.
    }
  }

  private static CopyManager manager(Handle handle) throws SQLException {
    return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
  }
}
