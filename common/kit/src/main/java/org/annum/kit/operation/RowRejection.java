package org.annum.kit.operation;

import java.util.List;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A row that was left out, and why.
 *
 * @param row its 1-based line in the file
 * @param column the column at fault; empty when it is the row as a whole
 * @param code key of the message in the problem catalogue
 * @param arguments what the message names
 * @param value the text that was refused, shortened when stored; {@code null} when there is none
 */
public record RowRejection(
    long row, String column, String code, List<Object> arguments, @Nullable String value) {

  public RowRejection {
    arguments = List.copyOf(arguments);
  }

  public static RowRejection of(long row, String column, String code, Object... arguments) {
    return new RowRejection(row, column, code, List.of(arguments), null);
  }

  /** A row's rejection for a violation whose pointer is the column. */
  public static RowRejection of(long row, Violation violation) {
    return new RowRejection(
        row, violation.pointer(), violation.code(), violation.arguments(), null);
  }

  public RowRejection withValue(@Nullable String refused) {
    return new RowRejection(row, column, code, arguments, refused);
  }
}
