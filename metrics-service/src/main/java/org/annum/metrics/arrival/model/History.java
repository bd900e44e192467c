package org.annum.metrics.arrival.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The latest values of a measure of a person, while facts of theirs are judged in order of time. A
 * value is compared with those of earlier times only, be they stored or of the same request, so
 * that it makes no difference how facts are cut into requests.
 */
public final class History {
  private final int size;
  private final List<Value> before = new ArrayList<>();
  private final List<Value> judged = new ArrayList<>();

  /**
   * @param size how many values are kept
   */
  public History(int size) {
    this.size = size;
  }

  /** Notes stored values. */
  public void addStored(List<Value> stored) {
    before.addAll(stored);
  }

  /** Notes a value that was judged and goes in. */
  public void addJudged(Instant at, BigDecimal value) {
    judged.add(new Value(at, value));
  }

  /** The latest values before a time, which is no earlier than those asked for so far. */
  public List<BigDecimal> before(Instant at) {
    judged.stream().filter(value -> value.at().isBefore(at)).forEach(before::add);
    judged.removeIf(value -> value.at().isBefore(at));
    before.sort(Comparator.comparing(Value::at).reversed());
    if (before.size() > size) {
      before.subList(size, before.size()).clear();
    }
    return before.stream().map(Value::value).toList();
  }

  /** A value and its time. */
  public record Value(Instant at, BigDecimal value) {}
}
