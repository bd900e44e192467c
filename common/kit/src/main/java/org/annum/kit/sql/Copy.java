package org.annum.kit.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** PostgreSQL's {@code COPY … FROM STDIN}, the fastest way in for many rows. */
public final class Copy {
  private Copy() {}

  /**
   * Copies rows in the handle's transaction.
   *
   * @param sql a complete {@code copy … from stdin} command
   * @return how many rows were copied
   */
  public static long in(Handle handle, String sql, Reader rows) {
    return copy(handle, manager -> manager.copyIn(sql, rows));
  }

  /** As {@link #in(Handle, String, Reader)}, for bytes in the database's encoding (UTF-8). */
  public static long in(Handle handle, String sql, InputStream rows) {
    return copy(handle, manager -> manager.copyIn(sql, rows));
  }

  private static long copy(Handle handle, Command command) {
    try {
      return command.run(handle.getConnection().unwrap(PGConnection.class).getCopyAPI());
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Command {
    long run(CopyManager manager) throws SQLException, IOException;
  }
}
