package org.annum.feedback.theme.model;

import java.util.List;

/** Cuts a text into clauses (at punctuation) and these into words. */
@FunctionalInterface
public interface Tokenizer {
  List<List<Token>> clauses(String text);
}
