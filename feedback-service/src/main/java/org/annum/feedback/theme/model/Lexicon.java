package org.annum.feedback.theme.model;

import java.util.List;

/**
 * The words by which comments are classified.
 *
 * @param negators words that turn the meaning of what follows them in the clause: 不, not
 * @param wishes words that ask for something; what is wished for is missing: 希望, should
 */
public record Lexicon(List<LexiconEntry> entries, List<String> negators, List<String> wishes) {

  public Lexicon {
    entries = List.copyOf(entries);
    negators = List.copyOf(negators);
    wishes = List.copyOf(wishes);
  }
}
