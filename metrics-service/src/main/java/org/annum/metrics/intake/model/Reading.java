package org.annum.metrics.intake.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text that was read as a value, or the code of what is wrong with it.
 *
 * @param value null when there is a problem
 */
public record Reading<T>(@Nullable T value, @Nullable String problem) {

  static <T> Reading<T> of(T value) {
    return new Reading<>(value, null);
  }

  static <T> Reading<T> refused(String problem) {
    return new Reading<>(null, problem);
  }

  <R> Reading<R> then(Function<T, Reading<R>> next) {
    return value == null ? new Reading<>(null, problem) : next.apply(value);
  }
}
