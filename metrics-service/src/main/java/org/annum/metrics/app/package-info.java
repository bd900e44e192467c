/** Wiring. */
@NullMarked
package org.annum.metrics.app;

import org.jspecify.annotations.NullMarked;
