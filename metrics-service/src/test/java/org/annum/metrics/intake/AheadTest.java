package org.annum.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AheadTest {

  @Test
  void shouldGiveEveryItemInOrder() {
    List<Integer> parts = IntStream.range(0, 1000).boxed().toList();
    List<String> given = new ArrayList<>();
    try (Ahead<String> ahead = new Ahead<>(parts.iterator(), String::valueOf)) {
      ahead.forEachRemaining(given::add);
      assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
    }
    assertThat(given).isEqualTo(parts.stream().map(String::valueOf).toList());
  }

  @Test
  void shouldMakeTheNextItemWhileTheOneBeforeIsInUse() throws InterruptedException {
    CountDownLatch made = new CountDownLatch(2);
    try (Ahead<String> ahead =
        new Ahead<>(
            List.of("first", "second").iterator(),
            part -> {
              made.countDown();
              return part;
            })) {
      assertThat(ahead.next()).isEqualTo("first");
      assertThat(made.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void shouldFailWhereTheItemIsNeededThatCouldNotBeMade() {
    try (Ahead<Integer> ahead = new Ahead<>(List.of("1", "two").iterator(), Integer::valueOf)) {
      assertThat(ahead.next()).isEqualTo(1);
      assertThatThrownBy(ahead::hasNext).isInstanceOf(NumberFormatException.class);
    }
  }

  @Test
  @Timeout(30)
  void shouldGiveUpTheItemThatNobodyWaitsFor() throws InterruptedException {
    CountDownLatch making = new CountDownLatch(1);
    CountDownLatch givenUp = new CountDownLatch(1);
    try (Ahead<String> ahead =
        new Ahead<>(
            List.of("first", "never").iterator(),
            part -> part.equals("first") ? part : untilGivenUp(making, givenUp))) {
      assertThat(ahead.next()).isEqualTo("first");
      assertThat(making.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(givenUp.getCount()).isZero();
  }

  private static String untilGivenUp(CountDownLatch making, CountDownLatch givenUp) {
    making.countDown();
    try {
      return String.valueOf(new CountDownLatch(1).await(1, TimeUnit.HOURS));
    } catch (InterruptedException e) {
      givenUp.countDown();
      return "given up";
    }
  }
}
