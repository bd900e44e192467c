package org.annum.metrics.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.annum.metrics.connector.Connector;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.connector.SourceSettings;

/** Pulls facts from any database with a driver on the class path; PostgreSQL's is shipped. */
@ApplicationScoped
class JdbcConnector implements Connector {
  private final Databases databases;

  JdbcConnector(Databases databases) {
    this.databases = databases;
  }

  @Override
  public String kind() {
    return "jdbc";
  }

  @Override
  public void check(SourceSettings settings) {
    JdbcSettings.read(settings, databases);
  }

  @Override
  public void pull(Pull pull) throws InterruptedException {
    JdbcSettings settings = JdbcSettings.read(pull.settings(), databases);
    RowReading reading = new RowReading(settings, pull);
    try (Connection connection = databases.open(settings, settings.password().map(pull::reveal))) {
      reading.read(connection);
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }
}
