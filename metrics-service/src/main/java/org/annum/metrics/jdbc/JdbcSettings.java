package org.annum.metrics.jdbc;

import java.time.Duration;
import java.util.Optional;
import org.annum.metrics.connector.FactMapping;
import org.annum.metrics.connector.FactPage;
import org.annum.metrics.connector.SecretReference;
import org.annum.metrics.connector.SourceSettings;
import org.annum.metrics.jdbc.model.SelectPolicy;

/**
 * The settings of a source that is a database.
 *
 * @param timeout of a query, and of its silence
 */
record JdbcSettings(
    String url,
    Optional<String> user,
    Optional<SecretReference> password,
    String query,
    CursorSettings cursor,
    int pageSize,
    Duration timeout,
    FactMapping mapping) {
  private static final int PAGE_SIZE = 1_000;
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

  static JdbcSettings read(SourceSettings settings, Databases databases) {
    JdbcSettings read =
        new JdbcSettings(
            settings.text("url"),
            settings.optionalText("user"),
            settings.optionalSecret("password"),
            settings.text("query"),
            CursorSettings.read(settings.part("cursor")),
            settings.integer("pageSize", 1, FactPage.MOST, PAGE_SIZE),
            settings.duration("timeout", LONGEST_TIMEOUT, TIMEOUT),
            FactMapping.read(settings, new ColumnSelector()));
    if (!read.url.isEmpty() && !databases.isAllowed(read.url)) {
      settings.refuse("url", "jdbc.url-not-allowed");
    }
    if (!read.query.isEmpty()) {
      SelectPolicy.refusal(read.query).ifPresent(code -> settings.refuse("query", code));
    }
    if (read.timeout.toSeconds() < 1) {
      settings.refuse(
          "timeout", "source.value-out-of-range", Duration.ofSeconds(1), LONGEST_TIMEOUT);
    }
    return read;
  }
}
