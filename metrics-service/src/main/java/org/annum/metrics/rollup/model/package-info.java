/** How rollups are computed and merged; the SQL is held equal to it. */
@NullMarked
package org.annum.metrics.rollup.model;

import org.jspecify.annotations.NullMarked;
