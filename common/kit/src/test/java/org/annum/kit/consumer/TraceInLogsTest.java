package org.annum.kit.consumer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.event.TraceContext;
import org.annum.kit.outbox.Outbox;
import org.annum.kit.outbox.OutboxEvent;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** One trace id finds the log lines of a request and of all that it caused elsewhere. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class TraceInLogsTest {
  private static final Path LOG = Path.of("target", "kit-log.json");

  private final String key = UUID.randomUUID().toString();
  private final String trace = UUID.randomUUID().toString().replace("-", "");
  private final String traceparent = "00-%s-00f067aa0ba902b7-01".formatted(trace);

  @Inject Widgets widgets;
  @Inject Outbox outbox;

  @Test
  void shouldLogTheTraceOfTheCallerWhenARequestFails() {
    // When
    given()
        .auth()
        .oauth2(Tokens.hr())
        .header("traceparent", traceparent)
        .get("/v1/things/bug")
        .then()
        .statusCode(500);

    // Then
    awaitLine("Request failed unexpectedly");
  }

  @Test
  void shouldLogTheTraceOfTheChangeWhenItsEventCannotBePublished() {
    // When
    TraceContext.from(traceparent)
        .wrap(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () ->
                            outbox.append(
                                new OutboxEvent("nobody's", key, "org.annum.x", 1, Map.of()))))
        .run();

    // Then
    awaitLine("An event of topic nobody's cannot be published");
  }

  @Test
  void shouldLogTheTraceOfTheChangeWhenItsEventIsApplied() {
    // When
    widgets.send(key, "{\"size\":1}", traceparent);

    // Then
    awaitLine("Applying 1 widgets");
  }

  @Test
  void shouldLogTheTraceOfTheChangeWhenItsEventIsSetAside() {
    // When
    widgets.send(key, "{\"size\":101}", traceparent);

    // Then
    awaitLine("A record was set aside: topic " + WidgetConsumer.TOPIC);
  }

  private void awaitLine(String message) {
    await()
        .untilAsserted(
            () ->
                assertThat(linesOfTheTrace())
                    .filteredOn(line -> line.getString("message").startsWith(message))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.getString("mdc.spanId")).hasSize(16)));
  }

  private List<JsonPath> linesOfTheTrace() throws IOException {
    try (var lines = Files.lines(LOG)) {
      return lines
          .filter(line -> line.contains(trace))
          .map(JsonPath::from)
          .filter(line -> trace.equals(line.getString("mdc.traceId")))
          .toList();
    }
  }
}
