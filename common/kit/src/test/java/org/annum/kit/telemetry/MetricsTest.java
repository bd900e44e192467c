package org.annum.kit.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scrape of any service shows. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class MetricsTest {
  @Inject MeterRegistry meters;
  @Inject Jdbi jdbi;

  @ConfigProperty(name = "annum.telemetry.certificate-files")
  Path certificate;

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @TempDir Path directory;

  @Test
  void shouldShowTheStateOfTheDatabaseWhenItAnswers() {
    await().until(() -> gauge("annum.database.up") == 1);

    assertThat(gauge("annum.clock.skew")).isBetween(-1.0, 1.0);
    assertThat(gauge("annum.database.connections")).isPositive();
    assertThat(gauge("annum.database.connections.max")).isGreaterThanOrEqualTo(10);
    assertThat(gauge("annum.database.size")).isGreaterThan(1_000_000);
    assertThat(gauge("annum.database.lock.waits")).isNotNegative();
    double commits =
        meters
            .get("annum.database.transactions")
            .tag("outcome", "commit")
            .functionCounter()
            .count();
    assertThat(commits).isPositive();
  }

  @Test
  void shouldShowTheAgeOfTheOldestTransactionWhenOneIsUnderWay() {
    jdbi.useTransaction(
        handle -> {
          handle.execute("select 1");
          await().until(() -> gauge("annum.database.oldest.transaction.age") > 0.3);
        });
  }

  @Test
  void shouldCountRequestsByTheirDurationWhenTheyAreServed() {
    given().auth().oauth2(Tokens.hr()).get("/v1/things").then().statusCode(200);

    await()
        .untilAsserted(
            () ->
                assertThat(given().get(metrics).asString())
                    .contains("http_server_requests_seconds_bucket{", "le=\"0.25\"")
                    .contains("agroal_available_count{"));
  }

  @Test
  void shouldShowWhenACertificateEndsWhenItIsWatched() throws Exception {
    CertificateFixture soon = CertificateFixture.validFor(directory, 3);
    Files.createDirectories(certificate.getParent());

    Files.writeString(certificate, soon.pem());

    await()
        .ignoreExceptions()
        .until(
            () ->
                meters
                        .get("annum.certificate.end")
                        .tag("certificate", certificate.toString())
                        .gauge()
                        .value()
                    == soon.end().getEpochSecond());
  }

  private double gauge(String name) {
    return meters.get(name).gauge().value();
  }
}
