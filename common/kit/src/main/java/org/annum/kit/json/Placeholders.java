package org.annum.kit.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands for a wrong value while the reading goes on; the document is refused anyway. */
final class Placeholders {
  private static final Map<Class<?>, Object> PRIMITIVES =
      Map.of(
          boolean.class,
          false,
          byte.class,
          (byte) 0,
          char.class,
          '0',
          short.class,
          (short) 0,
          int.class,
          0,
          long.class,
          0L,
          float.class,
          0f,
          double.class,
          0d);

  private Placeholders() {}

  static @Nullable Object of(Class<?> type) {
    return PRIMITIVES.get(type);
  }
}
