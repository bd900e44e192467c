package org.annum.metrics.jdbc;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.annum.testkit.Infrastructure;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of a CRM, with a user that has a password and may only read. */
public final class CrmDatabase implements QuarkusTestResourceLifecycleManager {
  /** What nobody may ever see. */
  public static final String PASSWORD = "S3cret-of-the-crm";

  @Override
  public Map<String, String> start() {
    String database = Infrastructure.createDatabase();
    String reader = "reader_of_" + database;
    String url = Infrastructure.jdbcUrl(database);
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + reader + " login password '" + PASSWORD + "'");
      statement.execute(
          "alter default privileges in schema public grant select on tables to " + reader);
      askForPassword(statement, reader);
      Path secrets = Files.createTempDirectory("annum-secrets-");
      Files.writeString(secrets.resolve("crm-db"), PASSWORD + "\n");
      Files.writeString(secrets.resolve("wrong"), "guessed");
      return Map.of(
          "annum.secrets.directory", secrets.toString(),
          "annum.jdbc.allowed-urls", url.substring(0, url.lastIndexOf('/') + 1),
          "test.crm.url", url,
          "test.crm.user", reader,
          "test.crm.secrets", secrets.toString());
    } catch (SQLException e) {
      throw new IllegalStateException("the CRM's database could not be made", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a test needs to know: {@code url}, {@code user}, or the directory of {@code secrets}. */
  static String setting(String name) {
    return ConfigProvider.getConfig().getValue("test.crm." + name, String.class);
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

  @Override
  public void stop() {
    // Ends with the server, which the whole JVM shares.
  }
}
