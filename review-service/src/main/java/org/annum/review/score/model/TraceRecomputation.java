package org.annum.review.score.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recomputes a score from nothing but its trace, to the same digits. */
public final class TraceRecomputation {
  private TraceRecomputation() {}

  public static @Nullable BigDecimal value(Trace trace) {
    return trace.recomputed().value();
  }

  /** The paths of the nodes whose value does not follow from their parts; none in a sound trace. */
  public static List<String> differences(Trace trace) {
    List<String> found = new ArrayList<>();
    compare("", trace, trace.recomputed(), found);
    return found;
  }

  private static void compare(String path, Trace stored, Trace again, List<String> found) {
    String here = path + "/" + stored.name();
    if (!digits(stored).equals(digits(again))) {
      found.add(here);
    }
    for (int part = 0; part < stored.parts().size(); part++) {
      compare(here, stored.parts().get(part), again.parts().get(part), found);
    }
  }

  private static String digits(Trace trace) {
    return trace.value() == null ? "" : trace.value().toPlainString();
  }
}
