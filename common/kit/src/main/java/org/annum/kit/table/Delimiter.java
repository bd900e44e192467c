package org.annum.kit.table;

import java.io.IOException;
import java.io.Reader;

/** Finds the character that separates the columns: the commonest candidate of the header line. */
final class Delimiter {
  private static final String CANDIDATES = ",;\t|";
  private static final int SAMPLE = 64 * 1024;

  private Delimiter() {}

  static char detect(Reader text) throws IOException {
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < SAMPLE; i++) {
      int c = text.read();
      if (c < 0 || (!quoted && begun && (c == '\n' || c == '\r'))) {
        break;
      }
      begun |= !Character.isWhitespace(c);
      quoted ^= c == '"';
      int candidate = CANDIDATES.indexOf(c);
      if (!quoted && candidate >= 0) {
        counts[candidate]++;
      }
    }
    return CANDIDATES.charAt(indexOfMax(counts));
  }

  private static int indexOfMax(int[] counts) {
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        best = i;
      }
    }
    return best;
  }
}
