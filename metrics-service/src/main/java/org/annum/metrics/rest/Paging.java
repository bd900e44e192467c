package org.annum.metrics.rest;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.connector.SourceSettings;
import org.annum.metrics.intake.model.Numbers;
import org.annum.metrics.rest.model.AllowedHosts;
import org.annum.metrics.rest.model.LinkHeader;
import org.annum.metrics.rest.model.PagingType;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of a query follow each other. Pages by number end with the first empty one, unless
 * the answer tells earlier; a page that is merely short may come from a system which gives less
 * than it was asked for.
 *
 * @param next where the answer has the next cursor or URL
 * @param more where the answer says, with {@code true}, that there is more
 * @param total where the answer says how many items there are in all
 * @param firstPage number of the first page
 */
record Paging(
    PagingType type,
    @Nullable ItemPath next,
    @Nullable ItemPath more,
    @Nullable ItemPath total,
    int size,
    int firstPage) {
  private static final int SIZE = 100;
  private static final int LARGEST = 10_000;

  static Paging read(SourceSettings collection) {
    Optional<SourceSettings> settings = collection.optionalPart("paging");
    if (settings.isEmpty()) {
      return new Paging(PagingType.NONE, null, null, null, SIZE, 1);
    }
    SourceSettings paging = settings.get();
    PagingType type = paging.oneOf("type", PagingType.class);
    boolean named = type == PagingType.CURSOR || type == PagingType.NEXT_URL;
    return new Paging(
        type,
        named ? ItemPath.read(paging, "next") : null,
        ItemPath.readOptional(paging, "more"),
        ItemPath.readOptional(paging, "total"),
        paging.integer("size", 1, LARGEST, SIZE),
        paging.integer("firstPage", 0, 1, 1));
  }

  Position first() {
    return new Position(firstPage, 0, null, null);
  }

  /** Where to go on; empty after the last page. */
  Optional<Position> next(Position at, Answer answer, int items) {
    long offset = at.offset() + items;
    return switch (type) {
      case NONE -> Optional.empty();
      case PAGE, OFFSET ->
          ends(answer, items, offset)
              ? Optional.empty()
              : Optional.of(new Position(at.page() + 1, offset, null, null));
      case CURSOR ->
          more != null && !says(more, answer)
              ? Optional.empty()
              : text(answer).map(cursor -> afterCursor(at, offset, cursor));
      case NEXT_URL -> text(answer).map(url -> afterUrl(at, offset, answer, url));
      case LINK_HEADER ->
          LinkHeader.next(answer.links()).map(url -> afterUrl(at, offset, answer, url));
    };
  }

  private boolean ends(Answer answer, int items, long offset) {
    if (items == 0 || (more != null && !says(more, answer))) {
      return true;
    }
    return total != null
        && total
            .text(answer.body())
            .flatMap(text -> Optional.ofNullable(Numbers.decimal(text).value()))
            .filter(all -> all.compareTo(BigDecimal.valueOf(offset)) <= 0)
            .isPresent();
  }

  private static boolean says(ItemPath path, Answer answer) {
    return path.text(answer.body()).filter("true"::equals).isPresent();
  }

  private Optional<String> text(Answer answer) {
    return next == null ? Optional.empty() : next.text(answer.body());
  }

  private static Position afterCursor(Position at, long offset, String cursor) {
    if (cursor.equals(at.cursor())) {
      throw SourceRefusedException.of("rest.page-repeated", null);
    }
    return new Position(at.page() + 1, offset, cursor, null);
  }

  private static Position afterUrl(Position at, long offset, Answer answer, String text) {
    URI url =
        Urls.resolve(answer.url(), text)
            .filter(next -> AllowedHosts.sameOrigin(answer.url(), next))
            .orElseThrow(() -> SourceRefusedException.of("rest.next-elsewhere", null));
    if (url.equals(answer.url())) {
      throw SourceRefusedException.of("rest.page-repeated", null);
    }
    return new Position(at.page() + 1, offset, null, url);
  }
}
