package org.annum.feedback.theme.model;

import java.util.List;

/** Terms of one theme and tone; a term is a word or a phrase in Chinese or English. */
public record LexiconEntry(Theme theme, Tone tone, List<String> terms) {

  public LexiconEntry {
    terms = List.copyOf(terms);
  }
}
