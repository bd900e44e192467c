/** Explains figures: the facts behind any month, quarter or year, with a link into their source. */
@NullMarked
package org.annum.metrics.figure;

import org.jspecify.annotations.NullMarked;
