package org.annum.goals.goal.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the numbers of a goal mean. Most units are just a name; some bound their numbers: {@code
 * ratio} lies in 0 to 1, {@code percent} in 0 to 100, {@code points(1-5)} on that scale.
 */
public record Unit(String name) {
  private static final Pattern POINTS =
      Pattern.compile("points\\((\\d{1,4}(?:\\.\\d{1,2})?)-(\\d{1,4}(?:\\.\\d{1,2})?)\\)");
  private static final Scale RATIO = new Scale(BigDecimal.ZERO, BigDecimal.ONE);
  private static final Scale PERCENT = new Scale(BigDecimal.ZERO, BigDecimal.valueOf(100));

  /** The scale that a unit of points names. */
  public Optional<Scale> points() {
    Matcher points = POINTS.matcher(name);
    if (!points.matches()) {
      return Optional.empty();
    }
    Scale scale = new Scale(new BigDecimal(points.group(1)), new BigDecimal(points.group(2)));
    return scale.min().compareTo(scale.max()) < 0 ? Optional.of(scale) : Optional.empty();
  }

  /** The numbers that are possible in this unit, where it bounds them. */
  public Optional<Scale> range() {
    return switch (name) {
      case "ratio" -> Optional.of(RATIO);
      case "percent", "%" -> Optional.of(PERCENT);
      default -> points();
    };
  }
}
