package org.annum.metrics.intake;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds ids that may occur several times in a file, in memory that does not grow with the file: a
 * Bloom filter. It never misses a repetition; a few ids that occur once are suspected too, so the
 * suspects have to be looked at again.
 */
final class RepeatedIds {
  private static final int SMALLEST = 1 << 16;
  private static final int LARGEST = 1 << 27;

  /** Bits of an id: so many that of a million ids hardly one is suspected for nothing. */
  private static final int BITS = 6;

  private static final int PRIME = 0x01000193;

  private final BitSet seen;
  private final int mask;
  private final Set<String> suspects = new HashSet<>();

  /**
   * Made for a file of this size: a row has dozens of bytes, so a bit per byte is dozens per row.
   */
  RepeatedIds(long fileSize) {
    long wanted = Math.min(LARGEST, Math.max(SMALLEST, Long.highestOneBit(fileSize) << 1));
    mask = (int) wanted - 1;
    seen = new BitSet((int) wanted);
  }

  void add(String id) {
    int bit = id.hashCode();
    int step = fowlerNollVo(id);
    boolean known = true;
    for (int i = 0; i < BITS; i++) {
      known &= seen.get(bit & mask);
      seen.set(bit & mask);
      bit += step;
    }
    if (known) {
      suspects.add(id);
    }
  }

  Set<String> suspects() {
    return suspects;
  }

  private static int fowlerNollVo(String id) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * PRIME;
    }
    return hash ^ (hash >>> 15);
  }
}
