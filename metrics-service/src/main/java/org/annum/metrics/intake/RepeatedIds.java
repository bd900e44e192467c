package org.annum.metrics.intake;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds ids that may occur several times in a file, in memory that does not grow with the file: a
 * Bloom filter whose bits for an id lie in one block, so that the processor waits for memory once.
 * It never misses a repetition; a few ids that occur once are suspected too, so the suspects have
 * to be looked at again.
 */
final class RepeatedIds {
  private static final int SMALLEST = 1 << 16;
  private static final int LARGEST = 1 << 27;

  /**
   * Of a block, each with a bit of an id: so many that of a million ids hardly one is suspected for
   * nothing.
   */
  private static final int WORDS = 8;

  private static final int PRIME = 0x01000193;

  /**
   * 2³² by the golden ratio, made odd: a product with it has all bits of a number in its highest.
   */
  private static final int GOLDEN = 0x9e3779b1;

  private static final int HIGHEST_SIX = Integer.SIZE - 6;

  private final long[] blocks;
  private final int lastBlock;
  private final Set<String> suspects = new HashSet<>();

  /**
   * Made for a file of this size: a row has dozens of bytes, so a bit per byte is dozens per row.
   */
  RepeatedIds(long fileSize) {
    long bits = Math.min(LARGEST, Math.max(SMALLEST, Long.highestOneBit(fileSize) << 1));
    blocks = new long[(int) bits / Long.SIZE];
    lastBlock = blocks.length / WORDS - 1;
  }

  void add(String id) {
    int block = (id.hashCode() & lastBlock) * WORDS;
    int hash = fowlerNollVo(id);
    boolean known = true;
    for (int word = block; word < block + WORDS; word++) {
      hash *= GOLDEN;
      long bit = 1L << (hash >>> HIGHEST_SIX);
      known &= (blocks[word] & bit) != 0;
      blocks[word] |= bit;
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
