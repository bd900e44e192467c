package org.annum.feedback.theme;

import org.annum.feedback.theme.model.Lexicon;

/** A lexicon and its version; the shipped one has version 0. */
record VersionedLexicon(long version, Lexicon lexicon) {}
