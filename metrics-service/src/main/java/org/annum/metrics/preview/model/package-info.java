/** Guesses how a file that no profile fits may be read. */
@NullMarked
package org.annum.metrics.preview.model;

import org.jspecify.annotations.NullMarked;
