package org.annum.kit.reemission;

import org.jspecify.annotations.Nullable;

/** One kind of state behind a compacted topic, which can be published again; a CDI bean. */
public interface ReEmissionSource {

  String topic();

  /**
   * Appends to the outbox, with their unchanged versions, the states that follow in the order of
   * their keys: some hundred, deletions included. It runs in a transaction, and must lock the
   * states before it reads them, or an older version could be published after a newer one.
   *
   * @param after where the call before ended; null at first
   * @return where this call ended; null when nothing was left
   */
  @Nullable String emit(@Nullable String after);
}
