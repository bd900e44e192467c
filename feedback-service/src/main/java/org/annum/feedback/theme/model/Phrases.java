package org.annum.feedback.theme.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases found by their words: the longest phrase at a position wins, and it never begins or ends
 * inside a word. How a tokenizer cuts the inside of a phrase does not matter.
 */
final class Phrases<M> {
  private static final int LONGEST = 8;

  private final Map<String, M> meanings = new HashMap<>();
  private final Tokenizer tokenizer;

  Phrases(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  void add(String phrase, M meaning) {
    for (List<Token> clause : tokenizer.clauses(phrase)) {
      meanings.putIfAbsent(key(clause, 0, clause.size()), meaning);
    }
  }

  Optional<Found<M>> longestAt(List<Token> clause, int start) {
    for (int end = Math.min(clause.size(), start + LONGEST); end > start; end--) {
      M meaning = meanings.get(key(clause, start, end));
      if (meaning != null) {
        return Optional.of(new Found<>(start, end, meaning));
      }
    }
    return Optional.empty();
  }

  private static String key(List<Token> clause, int start, int end) {
    StringBuilder key = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (i > start && !clause.get(i).joined()) {
        key.append(' ');
      }
      key.append(clause.get(i).key());
    }
    return key.toString();
  }

  /** A phrase at the words {@code start} to {@code end} (exclusive) of a clause. */
  record Found<M>(int start, int end, M meaning) {

    String surface(List<Token> clause) {
      StringBuilder text = new StringBuilder();
      for (int i = start; i < end; i++) {
        if (i > start && !clause.get(i).joined()) {
          text.append(' ');
        }
        text.append(clause.get(i).surface());
      }
      return text.toString();
    }
  }
}
