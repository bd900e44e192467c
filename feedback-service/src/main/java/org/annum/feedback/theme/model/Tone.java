package org.annum.feedback.theme.model;

/**
 * What a term of the lexicon says by itself. A {@link #TOPIC} only names its theme ("priorities");
 * praise, complaint or wish comes from the other words of its clause.
 */
public enum Tone {
  POSITIVE,
  NEGATIVE,
  TOPIC
}
