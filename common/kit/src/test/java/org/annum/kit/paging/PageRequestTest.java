package org.annum.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.annum.kit.problem.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageRequestTest {

  @Test
  void shouldWalkThroughEverythingOnceWhenPagesAreFollowed() {
    List<Long> all = LongStream.rangeClosed(1, 10).boxed().toList();
    @Nullable String cursor = null;
    int pages = 0;
    long last = 0;

    do {
      PageRequest request = PageRequest.of(3, cursor, "a");
      long after = Objects.requireNonNullElse(request.afterNumber(0), 0L);
      assertThat(after).isEqualTo(last);
      List<Long> fetched =
          all.stream().filter(item -> item > after).limit(request.fetchSize()).toList();
      Page<Long> page = request.page(fetched, List::of);
      last = page.items().get(page.items().size() - 1);
      cursor = page.nextCursor();
      pages++;
    } while (cursor != null);

    assertThat(pages).isEqualTo(4);
    assertThat(last).isEqualTo(10);
  }

  @Test
  void shouldHaveNoNextPageWhenItemsFitExactly() {
    assertThat(PageRequest.of(2, null).page(List.of(1, 2), List::of).nextCursor()).isNull();
    assertThat(PageRequest.of(2, null).page(List.of(1, 2, 3), List::of).nextCursor()).isNotNull();
  }

  @Test
  void shouldTakeDefaultLimitAndRefuseWhenOutOfRange() {
    assertThat(PageRequest.of(null, null).limit()).isEqualTo(50);
    assertThat(PageRequest.of(1, null).limit()).isEqualTo(1);
    assertThat(PageRequest.of(500, null).limit()).isEqualTo(500);
    assertRefused(() -> PageRequest.of(0, null), "page.limit-out-of-range");
    assertRefused(() -> PageRequest.of(501, null), "page.limit-out-of-range");
  }

  @Test
  void shouldRefuseWhenCursorBelongsToAnotherFilter() {
    String cursor = cursor("E1001", null, "2024");

    assertThat(PageRequest.of(1, cursor, "E1001", null, "2024").after(0)).isEqualTo("1:好");
    assertRefused(() -> PageRequest.of(1, cursor, "E1002", null, "2024"), "page.cursor-not-usable");
    assertRefused(() -> PageRequest.of(1, cursor, null, "E1001", "2024"), "page.cursor-not-usable");
    assertRefused(() -> PageRequest.of(1, cursor), "page.cursor-not-usable");
  }

  @Test
  void shouldRefuseWhenAnyCharacterOfCursorIsChanged() {
    String cursor = cursor("a");

    for (int i = 0; i < cursor.length() - 1; i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertRefused(() -> PageRequest.of(1, changed, "a"), "page.cursor-not-usable");
    }
    for (String wrong : List.of("", "A", "AAAA", "%", "你好", "A".repeat(5_000))) {
      assertRefused(() -> PageRequest.of(1, wrong, "a"), "page.cursor-not-usable");
    }
  }

  @Test
  void shouldRefuseWhenPositionIsNotWhatTheListNeeds() {
    PageRequest request = PageRequest.of(1, cursor("a"), "a");

    assertRefused(() -> request.afterNumber(0), "page.cursor-not-usable");
    assertRefused(() -> request.after(2), "page.cursor-not-usable");
  }

  private static String cursor(@Nullable Object... filter) {
    return Objects.requireNonNull(
        PageRequest.of(1, null, filter)
            .page(List.of("x", "y"), item -> List.of("1:好", 7))
            .nextCursor());
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
              assertThat(refusal.violations()).extracting("code").containsExactly(code);
            });
  }
}
