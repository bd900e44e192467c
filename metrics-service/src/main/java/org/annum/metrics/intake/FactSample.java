package org.annum.metrics.intake;

import java.util.List;
import java.util.Map;
import org.annum.kit.problem.Violation;

/** The first rows of a file as they would be read. */
public record FactSample(List<SampleRow> rows) {

  /**
   * A row.
   *
   * @param facts what it makes; none when something is wrong with it
   * @param rejections what is wrong; the pointers are columns
   * @param cells the cells at fault, by column
   */
  public record SampleRow(
      long number, List<Object> facts, List<Violation> rejections, Map<String, String> cells) {}
}
