/** Themes of comments: a lexicon that people can edit, applied by a real tokenizer. */
@NullMarked
package org.annum.feedback.theme;

import org.jspecify.annotations.NullMarked;
