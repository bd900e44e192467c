package org.annum.metrics.sourcehealth;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.annum.metrics.source.Sources;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SourceMetricsTest {
  @Inject MeterRegistry registry;
  @Inject SourceMetrics metrics;

  @Test
  void shouldTellWhenASourceWasHeardFromAndHowOftenItRuns() {
    // Given: a source that runs by itself
    String source = Sources.name();
    Map<String, Object> enabled = Sources.source(source, "scripted", Map.of());
    enabled.put("enabled", true);
    Sources.create(enabled).then().statusCode(201);
    Sources.await().until(() -> Sources.health(source).getString("lastSuccessAt") != null);

    // When
    metrics.refresh();

    // Then
    assertThat(gauge("annum.source.last.success.age", source)).isBetween(0.0, 60.0);
    assertThat(gauge("annum.source.interval", source)).isEqualTo(3600);
    assertThat(gauge("annum.source.failures", source)).isZero();
    assertThat(gauge("annum.source.refused", source)).isZero();
  }

  private double gauge(String name, String source) {
    return registry.get(name).tag("source", source).gauge().value();
  }
}
