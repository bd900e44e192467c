package org.annum.metrics.activity.model;

import java.util.ArrayList;
import java.util.List;

/** Counts what a ratio has to explain, and keeps the first of it. */
final class FirstUnmet {
  /** Whoever missed thousands must not make figures of megabytes. */
  private static final int MOST = 200;

  private final List<UnmetActivity> kept = new ArrayList<>();
  private long total;

  void add(UnmetActivity unmet) {
    total++;
    kept.add(unmet);
    if (kept.size() == 2 * MOST) {
      trim();
    }
  }

  long total() {
    return total;
  }

  /** In order of due time. */
  List<UnmetActivity> first() {
    trim();
    return kept;
  }

  private void trim() {
    kept.sort(UnmetActivity.IN_ORDER);
    if (kept.size() > MOST) {
      kept.subList(MOST, kept.size()).clear();
    }
  }
}
