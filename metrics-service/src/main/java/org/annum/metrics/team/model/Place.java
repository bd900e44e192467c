package org.annum.metrics.team.model;

import java.math.BigDecimal;
import java.util.List;
import org.annum.metrics.measure.model.Direction;

/**
 * Where a value stands among those of its group.
 *
 * @param rank 1 is the best; equal values share the better rank
 * @param quarter quarter of the group, 1 is the best: ⌈4 × rank / size⌉
 */
public record Place(int rank, int quarter) {
  private static final int QUARTERS = 4;

  public static Place of(BigDecimal value, List<BigDecimal> group, Direction direction) {
    long better =
        group.stream()
            .map(other -> other.compareTo(value))
            .filter(order -> direction == Direction.UP ? order > 0 : order < 0)
            .count();
    int rank = Math.toIntExact(better) + 1;
    return new Place(rank, (QUARTERS * rank + group.size() - 1) / group.size());
  }
}
