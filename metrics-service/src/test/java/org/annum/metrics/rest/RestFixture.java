package org.annum.metrics.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.annum.metrics.rollup.model.Calendar;

/** A connector that may reach servers of the test. */
final class RestFixture {
  static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

  private RestFixture() {}

  static RestConnector connector() {
    return connector(Set.of("127.0.0.1"));
  }

  static RestConnector connector(Set<String> allowedHosts) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Hosts hosts = new Hosts(config(allowedHosts));
    return new RestConnector(
        hosts,
        new Transport(hosts),
        new AccessTokens(clock),
        clock,
        new Calendar(ZoneId.of("Asia/Shanghai")));
  }

  private static RestConfig config(Set<String> allowedHosts) {
    return new RestConfig() {
      @Override
      public Optional<Set<String>> allowedHosts() {
        return Optional.of(allowedHosts);
      }

      @Override
      public boolean publicHosts() {
        return true;
      }
    };
  }

  /** A source of deals; single quotes stand for double ones. */
  static TestPull pull(TestServer server, String source, String collection) throws Exception {
    return new TestPull(
        """
        {'baseUrl': '%s', 'firstPause': 'PT1S', %s 'collections': [
          {'name': 'deals', 'path': '/deals', 'items': '$.items', %s
           'facts': [{'kind': 'DEAL', 'fields': {'externalId': '$.id'}}]}]}
        """
            .formatted(server.url(), source, collection)
            .replace('\'', '"'));
  }

  /** {@code {"items": [{"id": "1"}, …]}} with more fields after it. */
  static String items(int from, int to, String more) {
    return IntStream.range(from, to)
        .mapToObj("{\"id\": \"%d\"}"::formatted)
        .collect(Collectors.joining(", ", "{\"items\": [", "]" + more + "}"));
  }
}
