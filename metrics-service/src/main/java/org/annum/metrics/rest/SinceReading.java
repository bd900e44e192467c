package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.annum.metrics.rest.model.Mark;
import org.jspecify.annotations.Nullable;

/** What is asked for next, and how far the answers went, while a collection is read. */
final class SinceReading {
  private final Since since;
  private final Progress stored;
  private Mark bound;
  private String boundKey;
  private Progress furthest;
  private @Nullable Mark last;
  private boolean inOrder;

  SinceReading(Since since, Optional<Progress> stored) {
    this.since = since;
    this.stored = stored.orElseGet(() -> new Progress(since.initial(), null));
    boolean overlaps = stored.isPresent() && !since.overlap().isZero();
    Mark mark = this.stored.mark();
    this.bound = overlaps ? mark.minus(since.overlap()) : mark;
    this.boundKey = overlaps ? since.firstKey() : keyOf(this.stored);
    this.furthest = this.stored;
    this.inOrder = since.ordered();
  }

  /** For the placeholders of the next request. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("since", since.write(bound));
    values.put("key", boundKey);
    return values;
  }

  /** Looks at the items of a page; true when none of them has a mark, though there are some. */
  boolean sees(JsonNode items) {
    boolean marked = items.isEmpty();
    for (JsonNode item : items) {
      Optional<Mark> mark = since.mark(item);
      mark.ifPresent(at -> sees(at, item));
      marked |= mark.isPresent();
    }
    return !marked;
  }

  private void sees(Mark mark, JsonNode item) {
    if (last != null && last.isAfter(mark)) {
      // The other side does not keep the order: from now on only the end counts.
      inOrder = false;
    }
    last = mark;
    if (!furthest.mark().isAfter(mark)) {
      furthest = new Progress(mark, since.key(item));
    }
  }

  /** Whether the query has given as much as it may and can be asked from a later mark. */
  boolean isWindowFull(long items) {
    return since.window() > 0
        && items >= since.window()
        && inOrder
        && last != null
        && last.isAfter(bound);
  }

  /** Lets the next query begin where this one came to. */
  void moveOn() {
    bound = furthest.mark();
    boundKey = keyOf(furthest);
    last = null;
  }

  /** What is certainly read when the pull is cut off now. */
  Progress reached() {
    return inOrder ? furthest : stored;
  }

  /** What is read when there is no more. */
  Progress reachedAtEnd(Mark begunAt) {
    boolean late = !inOrder && since.isTime() && furthest.mark().isAfter(begunAt);
    if (!late) {
      return furthest;
    }
    return stored.mark().isAfter(begunAt) ? stored : new Progress(begunAt, null);
  }

  private String keyOf(Progress progress) {
    return progress.key() == null ? since.firstKey() : progress.key();
  }
}
