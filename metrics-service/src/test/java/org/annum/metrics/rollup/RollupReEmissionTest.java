package org.annum.metrics.rollup;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.preparation;
import static org.annum.metrics.Published.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/**
 * Every figure is published once more; a class of its own, since whoever waits for another event
 * meanwhile waits for all of them.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RollupReEmissionTest {
  private static final String ROLLUPS = "annum.metric-rollups.v1";

  @Inject TestPeople people;

  @Test
  void shouldPublishTheSameFigureAgainWhenTheOperatorAsks() {
    // Given
    String id = people.employee();
    bulk("data-points", List.of(preparation("again", "1", id)));
    await(ROLLUPS, id + ":prep_minutes:2024-03", 1);

    // When
    as(Tokens.system("suite:operate"))
        .post("/v1/services/metrics/re-emissions?topic=" + ROLLUPS)
        .then()
        .statusCode(202);

    // Then
    var own = await(ROLLUPS, id + ":prep_minutes:2024-03", 2);
    assertThat(own).extracting(RollupReEmissionTest::sequence).containsExactly(1L, 1L);
    assertThat(own.get(1).value()).isEqualTo(own.get(0).value());
  }

  private static long sequence(ConsumerRecord<String, String> record) {
    byte[] value = record.headers().lastHeader("ce_sequence").value();
    return Long.parseLong(new String(value, StandardCharsets.UTF_8));
  }
}
