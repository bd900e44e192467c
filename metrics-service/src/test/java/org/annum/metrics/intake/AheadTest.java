package org.annum.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {

  @Test
  void shouldGiveEveryItemInOrder() {
    List<Integer> items = IntStream.range(0, 1000).boxed().toList();
    List<Integer> given = new ArrayList<>();
    try (Ahead<Integer> ahead = new Ahead<>(items.iterator())) {
      ahead.forEachRemaining(given::add);
      assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
    }
    assertThat(given).isEqualTo(items);
  }

  @Test
  void shouldMakeTheNextItemWhileTheOneBeforeIsInUse() throws InterruptedException {
    CountDownLatch secondMade = new CountDownLatch(1);
    Iterator<String> items =
        new Made(
            List.of("first", "second"),
            item -> {
              if (item.equals("second")) {
                secondMade.countDown();
              }
            });
    try (Ahead<String> ahead = new Ahead<>(items)) {
      assertThat(ahead.next()).isEqualTo("first");
      assertThat(secondMade.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void shouldFailWhereTheItemIsNeededThatCouldNotBeMade() {
    Iterator<String> items =
        new Made(
            List.of("good", "bad"),
            item -> {
              if (item.equals("bad")) {
                throw new IllegalArgumentException("row 2");
              }
            });
    try (Ahead<String> ahead = new Ahead<>(items)) {
      assertThat(ahead.next()).isEqualTo("good");
      assertThatThrownBy(ahead::hasNext)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("row 2");
    }
  }

  private static final class Made implements Iterator<String> {
    private final Iterator<String> items;
    private final Consumer<String> making;

    Made(List<String> items, Consumer<String> making) {
      this.items = items.iterator();
      this.making = making;
    }

    @Override
    public boolean hasNext() {
      return items.hasNext();
    }

    @Override
    public String next() {
      String item = items.next();
      making.accept(item);
      return item;
    }
  }
}
