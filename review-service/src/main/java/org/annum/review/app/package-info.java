/** Wiring of the service: its API document, its topics and the state behind them. */
@NullMarked
package org.annum.review.app;

import org.jspecify.annotations.NullMarked;
