/** Rollups: what the facts of a month add up to, published and read as series. */
@NullMarked
package org.annum.metrics.rollup;

import org.jspecify.annotations.NullMarked;
