/** Periods of figures, links into sources and safe cells, as plain Java. */
@NullMarked
package org.annum.metrics.figure.model;

import org.jspecify.annotations.NullMarked;
