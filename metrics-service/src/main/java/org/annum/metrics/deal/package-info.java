/** Deals and the people who supported them. */
@NullMarked
package org.annum.metrics.deal;

import org.jspecify.annotations.NullMarked;
