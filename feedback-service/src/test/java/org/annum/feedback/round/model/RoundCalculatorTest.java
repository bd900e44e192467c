package org.annum.feedback.round.model;

import static org.annum.feedback.round.model.RaterGroup.INTERNAL_CUSTOMER;
import static org.annum.feedback.round.model.RaterGroup.MANAGER;
import static org.annum.feedback.round.model.RaterGroup.PEER;
import static org.annum.feedback.round.model.RaterGroup.REPORT;
import static org.annum.feedback.round.model.RaterGroup.SELF;
import static org.annum.feedback.round.model.RoundFixture.aRoundAbout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundCalculatorTest {

  @ParameterizedTest
  @CsvSource({"4,5,false", "5,5,true", "6,5,true", "2,3,false", "3,3,true", "4,3,true"})
  void shouldShowGroupWhenThresholdIsMet(int raters, int threshold, boolean shown) {
    GroupResult peers = aRoundAbout("teamwork").with(raters, PEER, 4).result(threshold, PEER);

    assertThat(peers.shown()).isEqualTo(shown);
    assertThat(peers.responses()).isEqualTo(shown ? raters : null);
    assertThat(peers.items()).hasSize(shown ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 2})
  void shouldRefuseThresholdWhenBelowTheFloor(int threshold) {
    assertThatThrownBy(() -> new Threshold(threshold)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldCarryNothingWhenGroupIsHidden() {
    GroupResult peers = aRoundAbout("teamwork").commenting(PEER, "helpful", 5).result(5, PEER);

    assertThat(peers)
        .isEqualTo(new GroupResult(PEER, false, false, null, null, List.of(), List.of()));
  }

  @Test
  void shouldListHiddenGroupsAlikeWhetherOrNotAnybodyAnswered() {
    RoundFixture nobody = aRoundAbout("teamwork").with(5, PEER, 4);
    RoundFixture one =
        aRoundAbout("teamwork").with(5, PEER, 4).with(1, REPORT, 1).with(1, INTERNAL_CUSTOMER, 2);

    assertThat(one.result(5, REPORT)).isEqualTo(nobody.result(5, REPORT));
    assertThat(one.result(5, INTERNAL_CUSTOMER)).isEqualTo(nobody.result(5, INTERNAL_CUSTOMER));
    assertThat(one.result(5, PEER)).isEqualTo(nobody.result(5, PEER));
  }

  @Test
  void shouldShowWhatAllAgreeOn() {
    GroupResult peers = aRoundAbout("teamwork").with(5, PEER, 5).result(5, PEER);

    assertThat(peers.average()).isEqualTo(new BigDecimal("5.0"));
  }

  @Test
  void shouldRoundOnceToOneDigitWhenAnonymous() {
    // The sample of the seed: 81 / 20 = 4.05.
    GroupResult peers =
        aRoundAbout("a", "b", "c", "d")
            .with(PEER, 3, 5, 5, 3)
            .with(PEER, 4, 4, 4, 5)
            .with(PEER, 5, 5, 4, 4)
            .with(PEER, 3, 4, 4, 4)
            .with(PEER, 3, 4, 4, 4)
            .result(5, PEER);

    assertThat(peers.average()).isEqualTo(new BigDecimal("4.1"));
    assertThat(peers.items()).contains(new ItemResult("a", new BigDecimal("3.6")));
  }

  @Test
  void shouldAlwaysShowManagerAsAttributed() {
    GroupResult manager =
        aRoundAbout("a", "b", "c").commenting(MANAGER, "sort first", 4, 4, 3).result(5, MANAGER);

    assertThat(manager.shown()).isTrue();
    assertThat(manager.attributed()).isTrue();
    assertThat(manager.average()).isEqualTo(new BigDecimal("3.6667"));
    assertThat(manager.comments()).containsExactly("sort first");
  }

  @Test
  void shouldHideNextSmallestWhenExactlyOneGroupIsHidden() {
    RoundFixture round =
        aRoundAbout("a").with(7, PEER, 4).with(6, INTERNAL_CUSTOMER, 3).with(4, REPORT, 2);

    assertThat(round.result(5, REPORT).shown()).isFalse();
    assertThat(round.result(5, INTERNAL_CUSTOMER).shown()).isFalse();
    assertThat(round.result(5, PEER).shown()).isTrue();
  }

  @Test
  void shouldHideNoOtherWhenTwoGroupsAreHidden() {
    RoundFixture round =
        aRoundAbout("a").with(5, PEER, 4).with(4, INTERNAL_CUSTOMER, 3).with(4, REPORT, 2);

    assertThat(round.result(5, PEER).shown()).isTrue();
  }

  @Test
  void shouldNotCountAttributedGroupsAsHidingOrHidden() {
    RoundFixture round = aRoundAbout("a").with(5, PEER, 4).with(1, MANAGER, 3).with(1, SELF, 5);

    assertThat(round.result(5, PEER).shown()).isTrue();
    assertThat(round.result(5).combined()).containsExactly(new ItemResult("a", dec("4.0")));
  }

  @Test
  void shouldHideOnlyTheItemThatTooFewAnswered() {
    GroupResult peers = aRoundAbout("a", "b").with(4, PEER, 4).with(PEER, 5, null).result(5, PEER);

    assertThat(peers.items()).containsExactly(new ItemResult("a", dec("4.2")));
    assertThat(peers.average()).isEqualTo(dec("4.2"));
  }

  @Test
  void shouldShowCombinedOnlyWithItsComplement() {
    RoundFixture bothFit =
        aRoundAbout("a").with(5, PEER, 4).with(3, INTERNAL_CUSTOMER, 3).with(2, REPORT, 2);
    RoundFixture complementTooSmall =
        aRoundAbout("a").with(5, PEER, 4).with(2, INTERNAL_CUSTOMER, 3).with(2, REPORT, 2);

    assertThat(bothFit.result(5).combined()).containsExactly(new ItemResult("a", dec("3.3")));
    assertThat(complementTooSmall.result(5).combined()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4,3,0", "5,3,5", "5,5,5", "5,6,0", "6,6,6"})
  void shouldShowCommentsWhenThereAreEnough(int comments, int threshold, int shown) {
    RoundFixture round = aRoundAbout("a").with(10, PEER, 4);
    for (int i = 0; i < comments; i++) {
      round.commenting(PEER, "c" + i, 4);
    }

    assertThat(round.result(threshold, PEER).comments()).hasSize(shown);
  }

  private static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }
}
