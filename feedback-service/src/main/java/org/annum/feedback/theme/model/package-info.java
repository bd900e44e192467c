/** The classification rules in plain Java; they know no tokenizer. */
@NullMarked
package org.annum.feedback.theme.model;

import org.jspecify.annotations.NullMarked;
