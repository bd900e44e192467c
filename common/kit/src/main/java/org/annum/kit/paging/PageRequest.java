package org.annum.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted. A query reads {@link #fetchSize()} rows after the position of
 * {@link #after(int)} and hands them to {@link #page}.
 */
public final class PageRequest {
  /** Items of a page when the caller does not say. */
  public static final int DEFAULT_LIMIT = 50;

  /** The most items a caller may ask for. */
  public static final int MAX_LIMIT = 500;

  private final int limit;
  private final @Nullable Cursor cursor;
  private final List<String> filter;

  private PageRequest(int limit, @Nullable Cursor cursor, List<String> filter) {
    this.limit = limit;
    this.cursor = cursor;
    this.filter = filter;
  }

  /**
   * Checks what the caller sent.
   *
   * @param filter everything else that selects or orders the list; a cursor is only good for the
   *     filter it was made with
   */
  public static PageRequest of(
      @Nullable Integer limit, @Nullable String cursor, @Nullable Object... filter) {
    if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
      throw Refusal.invalid(Violation.of("limit", "page.limit-out-of-range", 1, MAX_LIMIT));
    }
    List<String> texts = Cursor.texts(filter);
    return new PageRequest(
        limit == null ? DEFAULT_LIMIT : limit,
        cursor == null ? null : Cursor.decode(cursor, texts),
        texts);
  }

  public int limit() {
    return limit;
  }

  /** One more than the limit: the extra row tells that there is a next page. */
  public int fetchSize() {
    return limit + 1;
  }

  public boolean isFirst() {
    return cursor == null;
  }

  /** The i-th part of the position to continue after; null on the first page. */
  public @Nullable String after(int index) {
    return cursor == null ? null : cursor.text(index);
  }

  /** As {@link #after(int)}, as a number. */
  public @Nullable Long afterNumber(int index) {
    return cursor == null ? null : cursor.number(index);
  }

  /**
   * Cuts the extra row off and makes the cursor of the next page.
   *
   * @param position the values of the sort columns of a row, in order, none null
   */
  public <T> Page<T> page(List<T> fetched, Function<? super T, ? extends List<?>> position) {
    if (fetched.size() <= limit) {
      return new Page<>(fetched, null);
    }
    List<T> items = fetched.subList(0, limit);
    List<?> last = position.apply(items.get(limit - 1));
    return new Page<>(items, Cursor.at(last).encode(filter));
  }
}
