package org.annum.metrics.jdbc;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.source.Sources.ADMINISTRATOR;
import static org.annum.metrics.source.Sources.name;
import static org.annum.metrics.source.Sources.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.connector.SourceUnavailableException;
import org.annum.metrics.source.ScriptedConnector;
import org.annum.metrics.source.Sources;
import org.annum.testkit.Infrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SourceSecretTest {
  @ConfigProperty(name = "annum.secrets.directory")
  Path secrets;

  @Inject ScriptedConnector connector;
  @Inject Jdbi jdbi;

  private final String source = name();

  /** Files of an earlier build may lie there yet. */
  private final String secret = "secret-" + UUID.randomUUID();

  @BeforeEach
  void begin() throws IOException {
    CrmDatabase.placeSecrets(secrets);
  }

  @Test
  void shouldBeSeenByItsConnectorAndByNobodyElse() {
    // Given
    List<String> seen = new CopyOnWriteArrayList<>();
    Log log = new Log();
    Logger.getLogger("").addHandler(log);
    create("file:crm-db");

    // When: it fails in ways that tell the secret to whoever listens
    connector.when(
        source,
        pull -> {
          String secret = reveal(pull);
          seen.add(secret);
          throw new IllegalStateException("login with " + secret, new IOException(secret));
        });
    run(source);
    connector.when(
        source,
        pull -> {
          throw SourceUnavailableException.of("source.failed", new IOException(reveal(pull)));
        });
    run(source);
    Logger.getLogger("").removeHandler(log);

    // Then
    assertThat(seen).containsExactly(CrmDatabase.PASSWORD);
    assertThat(log.texts).anyMatch(text -> text.contains(source) && text.contains("run="));
    assertThat(log.texts).noneMatch(text -> text.contains(CrmDatabase.PASSWORD));
    for (String below : List.of("", "/health", "/runs", "/rejections")) {
      String answer = as(ADMINISTRATOR).get("/v1/fact-sources/" + source + below).asString();
      assertThat(answer).doesNotContain(CrmDatabase.PASSWORD);
    }
    for (String table : List.of("fact_source", "source_pull", "source_run", "audit_record")) {
      assertThat(rowsThatTell(table)).isZero();
    }
  }

  @Test
  void shouldRestWithoutItAndWorkOnceItIsThere() throws Exception {
    // Given
    create("file:" + secret);
    connector.when(source, SourceSecretTest::reveal);

    // When
    JsonPath without = run(source);
    Files.writeString(secrets.resolve(secret), "there now");
    JsonPath with = run(source);

    // Then
    assertThat(without.getString("error.code")).isEqualTo("source.secret-missing");
    assertThat(without.getString("error.detail")).contains("file:" + secret);
    assertThat(with.getString("state")).isEqualTo("SUCCEEDED");
  }

  @Test
  void shouldReadNothingOutsideOfWhereSecretsAre() throws Exception {
    // Given: a link that leads out of the directory, and variables of the environment
    Path outside = Files.writeString(Files.createTempFile("annum-", ".txt"), "not a secret");
    Files.createSymbolicLink(secrets.resolve(secret), outside);
    connector.when(source, SourceSecretTest::reveal);

    // When
    create("file:" + secret);
    JsonPath link = run(source);
    change("env:PATH");
    JsonPath variable = run(source);

    // Then
    assertThat(link.getString("error.code")).isEqualTo("source.secret-missing");
    assertThat(variable.getString("error.code")).isEqualTo("source.secret-missing");
  }

  private static String reveal(Pull pull) {
    return pull.reveal(pull.settings().secret("token"));
  }

  private void create(String token) {
    Sources.create(Sources.source(source, "scripted", Map.of("token", token)))
        .then()
        .statusCode(201);
  }

  private void change(String token) {
    Map<String, Object> request = Sources.source(source, "scripted", Map.of("token", token));
    request.remove("name");
    as(ADMINISTRATOR)
        .header("If-Match", "*")
        .body(request)
        .put("/v1/fact-sources/" + source)
        .then()
        .statusCode(200);
  }

  private int rowsThatTell(String table) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from " + table + " t where t::text like '%' || ? || '%'")
                .bind(0, CrmDatabase.PASSWORD)
                .mapTo(Integer.class)
                .one());
  }

  private static final class Log extends Handler {
    private final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      List<String> parts = new ArrayList<>();
      parts.add(String.valueOf(line.getMessage()));
      if (line.getParameters() != null) {
        List.of(line.getParameters()).forEach(parameter -> parts.add(String.valueOf(parameter)));
      }
      for (Throwable e = line.getThrown(); e != null; e = e.getCause()) {
        parts.add(e.toString());
      }
      texts.add(String.join(" ", parts));
    }

    @Override
    public void flush() {
      // Nothing is buffered.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
