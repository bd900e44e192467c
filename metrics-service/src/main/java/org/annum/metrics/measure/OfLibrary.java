package org.annum.metrics.measure;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read from the definitions in force, and kept as long as they are. For
 * transactions during which no definition changes.
 */
public final class OfLibrary<T> {
  private final Function<Handle, T> read;
  private volatile @Nullable Kept<T> kept;

  public OfLibrary(Function<Handle, T> read) {
    this.read = read;
  }

  public T get(Handle handle) {
    long version = handle.createQuery(MeasureSql.LIBRARY_VERSION).mapTo(Long.class).one();
    Kept<T> current = kept;
    if (current == null || current.version() != version) {
      current = new Kept<>(version, read.apply(handle));
      kept = current;
    }
    return current.content();
  }

  private record Kept<T>(long version, T content) {}
}
