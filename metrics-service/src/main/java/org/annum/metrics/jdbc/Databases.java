package org.annum.metrics.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.annum.metrics.connector.SourceRefusedException;

/** Opens connections to foreign databases: those that the operator allows, for reading only. */
@ApplicationScoped
class Databases {
  private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final List<String> allowed;

  Databases(JdbcConfig config) {
    this.allowed = config.allowedUrls().orElse(List.of());
  }

  /** Whether a source may name the address. */
  boolean isAllowed(String url) {
    return allowed.stream().anyMatch(entry -> allows(entry, url));
  }

  private static boolean allows(String entry, String url) {
    if (entry.endsWith("/") && url.startsWith(entry)) {
      return DATABASE.matcher(url.substring(entry.length())).matches();
    }
    return entry.equals(url);
  }

  Connection open(JdbcSettings settings, Optional<String> password) throws SQLException {
    if (!isAllowed(settings.url())) {
      throw SourceRefusedException.of("jdbc.url-not-allowed", null);
    }
    Properties properties = new Properties();
    settings.user().ifPresent(user -> properties.setProperty("user", user));
    password.ifPresent(secret -> properties.setProperty("password", secret));
    if (settings.url().startsWith("jdbc:postgresql:")) {
      properties.setProperty("connectTimeout", Long.toString(GRACE.toSeconds()));
      properties.setProperty("loginTimeout", Long.toString(GRACE.toSeconds()));
    }
    Connection connection = driver(settings.url()).connect(settings.url(), properties);
    if (connection == null) {
      throw SourceRefusedException.of("jdbc.driver-missing", null);
    }
    return prepared(connection, settings.timeout());
  }

  private static Connection prepared(Connection connection, Duration timeout) throws SQLException {
    try {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(timeout.plus(GRACE).toMillis()));
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  // Not the DriverManager, which sees the drivers of its own class loader only.
  private static Driver driver(String url) throws SQLException {
    for (Driver driver :
        ServiceLoader.load(Driver.class, Thread.currentThread().getContextClassLoader())) {
      if (driver.acceptsURL(url)) {
        return driver;
      }
    }
    throw SourceRefusedException.of("jdbc.driver-missing", null);
  }
}
