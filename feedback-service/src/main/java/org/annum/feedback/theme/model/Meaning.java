package org.annum.feedback.theme.model;

import org.jspecify.annotations.Nullable;

/** What a phrase of the lexicon does in a clause. */
record Meaning(Role role, @Nullable Theme theme) {

  enum Role {
    POSITIVE,
    NEGATIVE,
    TOPIC,
    NEGATOR,
    WISH
  }

  static final Meaning NEGATOR = new Meaning(Role.NEGATOR, null);
  static final Meaning WISH = new Meaning(Role.WISH, null);

  static Meaning of(LexiconEntry entry) {
    return new Meaning(Role.valueOf(entry.tone().name()), entry.theme());
  }

  boolean is(Role other) {
    return role == other;
  }
}
