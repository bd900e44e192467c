package org.annum.kit.consumer;

import java.util.List;
import java.util.Map;
import org.annum.kit.problem.Violation;

/**
 * Takes the events of a topic in to which other systems write; make it an
 * {@code @ApplicationScoped} bean. Such a topic is read by a loop of its own, so that a flood of it
 * holds up nothing else. Its events are CloudEvents in binary or structured mode and carry no
 * version: the order within a partition is theirs.
 *
 * <p>How far a partition was taken in is stored in the transaction that takes it in. So each event
 * has its effect once, whatever is read again and whichever replica reads it.
 */
public interface ForeignEventHandler {

  String topic();

  /**
   * Takes the events in, in a transaction that the loop opened, so it must not be
   * {@code @Transactional} itself. When it throws, the transaction is rolled back and the events
   * are tried again in smaller lists, at last one by one; the one that fails alone becomes a dead
   * letter.
   *
   * @param events never empty; those of one key in their order
   * @return what is wrong, by index, with the events that were not taken in: they become dead
   *     letters, the others stay taken in
   */
  Map<Integer, List<Violation>> apply(List<ForeignEvent> events);

  /**
   * The version of what each event is about, 0 where there is nothing, and keeps it as it is until
   * the end of the transaction. A dead letter is taken in later only while nothing has changed what
   * stood when it was set aside.
   *
   * @return by index; none for an event of which nobody knows what it is about
   */
  default Map<Integer, Long> standing(List<ForeignEvent> events) {
    return Map.of();
  }

  /**
   * Does what {@link #apply} put off, outside of its transaction: called when no more events wait,
   * every half minute while some always do, and when this replica took over another's work.
   */
  default void catchUp() {}
}
