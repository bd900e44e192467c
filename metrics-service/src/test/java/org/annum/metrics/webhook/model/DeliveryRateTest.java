package org.annum.metrics.webhook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryRateTest {
  private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");

  @Test
  void shouldAllowTenSecondsAtOnceAndThenWhatTheRateIs() {
    DeliveryRate rate = new DeliveryRate(2, START);

    assertThat(allowed(rate, START)).isEqualTo(20);
    assertThat(allowed(rate, START.plusMillis(499))).isZero();
    assertThat(allowed(rate, START.plusMillis(500))).isEqualTo(1);
    assertThat(allowed(rate, START.plusSeconds(2))).isEqualTo(3);
    assertThat(allowed(rate, START.plusSeconds(3600))).isEqualTo(20);
  }

  @Test
  void shouldNotAllowMoreWhenTheClockGoesBack() {
    DeliveryRate rate = new DeliveryRate(1, START);
    allowed(rate, START);

    assertThat(allowed(rate, START.minusSeconds(60))).isZero();
    assertThat(allowed(rate, START.plusSeconds(1))).isEqualTo(1);
  }

  private static int allowed(DeliveryRate rate, Instant now) {
    int allowed = 0;
    while (rate.allows(now)) {
      allowed++;
    }
    return allowed;
  }
}
