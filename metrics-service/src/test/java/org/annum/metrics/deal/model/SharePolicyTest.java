package org.annum.metrics.deal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharePolicyTest {

  @Test
  void shouldAllowSharesThatAddUpToExactlyOne() {
    assertThat(
            SharePolicy.refusal(List.of(share("A", "0.1"), share("B", "0.2"), share("C", "0.7"))))
        .isEmpty();
    assertThat(SharePolicy.refusal(List.of(share("A", "1")))).isEmpty();
    assertThat(SharePolicy.refusal(List.of())).isEmpty();
  }

  @Test
  void shouldRefuseSharesThatAddUpToMoreThanOne() {
    assertThat(SharePolicy.refusal(List.of(share("A", "0.5"), share("B", "0.500000001"))))
        .contains("deal.shares-exceed-one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.1", "1.000000001"})
  void shouldRefuseAShareThatIsNoFraction(String share) {
    assertThat(SharePolicy.refusal(List.of(share("A", share)))).contains("deal.share-out-of-range");
  }

  @Test
  void shouldRefuseSomebodyNamedTwice() {
    assertThat(SharePolicy.refusal(List.of(share("A", "0.5"), share("A", "0.5"))))
        .contains("deal.supporter-twice");
  }

  private static Share share(String employeeId, String share) {
    return new Share(employeeId, new BigDecimal(share));
  }
}
