package org.annum.metrics.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.annum.testkit.Infrastructure;

/** The database of a CRM, with a user that has a password and may only read. */
final class CrmDatabase {
  /** What nobody may ever see. */
  static final String PASSWORD = "S3cret-of-the-crm";

  private static final CrmDatabase INSTANCE = make();

  private final String url;
  private final String user;

  private CrmDatabase(String url, String user) {
    this.url = url;
    this.user = user;
  }

  static String url() {
    return INSTANCE.url;
  }

  static String user() {
    return INSTANCE.user;
  }

  private static CrmDatabase make() {
    String database = Infrastructure.createDatabase();
    String reader = "reader_of_" + database;
    String url = Infrastructure.jdbcUrl(database);
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + reader + " login password '" + PASSWORD + "'");
      statement.execute(
          "alter default privileges in schema public grant select on tables to " + reader);
      askForPassword(statement, reader);
      return new CrmDatabase(url, reader);
    } catch (SQLException e) {
      throw new IllegalStateException("the CRM's database could not be made", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts secrets where the service looks for them. */
  static void placeSecrets(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("crm-db"), PASSWORD + "\n");
    Files.writeString(directory.resolve("wrong"), "guessed");
  }

  private static void askForPassword(Statement statement, String reader)
      throws SQLException, IOException {
    try (ResultSet row = statement.executeQuery("show hba_file")) {
      row.next();
      Path rules = Path.of(row.getString(1));
      String rule = "host all " + reader + " all scram-sha-256\n";
      Files.writeString(rules, rule + Files.readString(rules));
    }
    statement.execute("select pg_reload_conf()");
  }
}
