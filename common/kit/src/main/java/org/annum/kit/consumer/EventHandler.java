package org.annum.kit.consumer;

import java.util.List;

/**
 * Applies the events of one topic; make it an {@code @ApplicationScoped} bean, one per topic.
 *
 * <p>It is called in a transaction that the event loop opened, so it must not be
 * {@code @Transactional} itself. When it throws, the transaction is rolled back and the events are
 * tried again in smaller lists, at last one by one; the one that fails alone becomes a dead letter.
 */
public interface EventHandler {

  String topic();

  /**
   * Applies the events with guarded upserts ({@code where version < excluded.version}); a deletion
   * leaves a row marked {@code erased}, so that a late duplicate cannot bring the key back.
   *
   * @param events never empty, at most one per key (the newest), each possibly applied before
   */
  void apply(List<IncomingEvent> events);
}
