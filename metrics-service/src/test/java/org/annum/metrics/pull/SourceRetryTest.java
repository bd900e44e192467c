package org.annum.metrics.pull;

import static org.annum.metrics.source.Sources.await;
import static org.annum.metrics.source.Sources.enable;
import static org.annum.metrics.source.Sources.health;
import static org.annum.metrics.source.Sources.hours;
import static org.annum.metrics.source.Sources.name;
import static org.annum.metrics.source.Sources.run;
import static org.annum.metrics.source.Sources.scripted;
import static org.annum.metrics.source.Sources.upTo;
import static org.annum.metrics.source.Sources.workDays;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DecimalNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.annum.metrics.TestPeople;
import org.annum.metrics.connector.FactPage;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.connector.SourceUnavailableException;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.source.ScriptedConnector;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** When a source is pulled again after it failed, and when not. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SourceRetryTest {
  @Inject ScriptedConnector connector;
  @Inject PullRunner runner;
  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  private final String source = name();

  @Test
  void shouldTryASourceThatIsAwayAgainLaterEachTime() {
    // Given
    scripted(source);
    enable(source);
    connector.when(
        source,
        pull -> {
          throw SourceUnavailableException.of("source.failed", null);
        });

    // When
    await().until(() -> health(source).getInt("failures") == 1);
    OffsetDateTime second = nextRun();
    due(source);
    await().until(() -> health(source).getInt("failures") == 2);
    OffsetDateTime third = nextRun();

    // Then
    OffsetDateTime now = now();
    assertThat(health(source).getString("status")).isEqualTo("RETRYING");
    assertThat(health(source).getString("error.code")).isEqualTo("source.failed");
    assertThat(second).isBefore(now.plusSeconds(10));
    assertThat(third).isBetween(now.plusSeconds(6), now.plusSeconds(20));

    // When
    connector.when(source, pull -> {});
    due(source);
    await().until(() -> health(source).getInt("failures") == 0);

    // Then
    assertThat(health(source).getString("status")).isEqualTo("WAITING");
    assertThat(health(source).getString("error")).isNull();
    assertThat(nextRun()).isAfter(now.plusMinutes(50));
  }

  @Test
  void shouldLeaveASourceAloneAsLongAsItAsks() {
    // Given
    scripted(source);
    connector.when(
        source,
        pull -> {
          throw SourceUnavailableException.after(Duration.ofMinutes(7), "source.failed");
        });

    // When
    run(source);
    enable(source);

    // Then
    OffsetDateTime now = now();
    assertThat(nextRun()).isBetween(now.plusMinutes(6), now.plusMinutes(8));
  }

  @Test
  void shouldRestWhenItIsRefusedUntilSomebodyChangesSomething() {
    // Given
    String id = people.employee();
    scripted(source);
    enable(source);
    AtomicInteger runs = new AtomicInteger();
    connector.when(
        source,
        pull -> {
          runs.incrementAndGet();
          throw SourceRefusedException.of("source.secret-missing", null, "file:crm");
        });
    await().until(() -> health(source).getString("status").equals("REFUSED"));
    due(source);
    runner.runNext();

    // Then
    assertThat(runs).hasValue(1);
    assertThat(health(source).getString("nextRunAt")).isNull();
    assertThat(health(source).getString("error.detail")).contains("file:crm");

    // When: somebody asks
    run(source);

    // Then
    assertThat(runs).hasValue(2);
    assertThat(health(source).getString("status")).isEqualTo("REFUSED");

    // When: somebody changes it
    connector.when(source, pull -> upTo(pull, id, 1, 1));
    enable(source);

    // Then
    await().until(() -> health(source).getString("status").equals("WAITING"));
    assertThat(hours(id)).isEqualTo("[8]");
  }

  @Test
  void shouldLengthenItsPausesWhenItFailsWithoutGettingFurther() {
    // Given: a system that gives its last page again, and breaks off
    String id = people.employee();
    scripted(source);
    enable(source);
    connector.when(
        source,
        pull -> {
          pull.page(FactPage.of(FactKind.DATA_POINT, List.of(), new DecimalNode(BigDecimal.ONE)));
          throw SourceUnavailableException.of("source.failed", null);
        });
    await().until(() -> health(source).getInt("failures") == 1);

    // When
    due(source);

    // Then
    await().until(() -> health(source).getInt("failures") == 2);

    // When: it gets further before it breaks off
    connector.when(
        source,
        pull -> {
          pull.page(workDays(id, 2, 2));
          throw SourceUnavailableException.of("source.failed", null);
        });
    due(source);

    // Then
    await().until(() -> hours(id).equals("[8]"));
    await().until(() -> health(source).getInt("failures") == 1);
  }

  private OffsetDateTime now() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select now()").mapTo(OffsetDateTime.class).one());
  }

  private OffsetDateTime nextRun() {
    return OffsetDateTime.parse(health(source).getString("nextRunAt"));
  }

  private void due(String name) {
    jdbi.useHandle(
        handle ->
            handle.execute("update source_pull set next_run_at = now() where source = ?", name));
  }
}
