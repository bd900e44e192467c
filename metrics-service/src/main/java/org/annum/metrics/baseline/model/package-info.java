/** How periods are compared: plain statistics, each formula with its source. */
@NullMarked
package org.annum.metrics.baseline.model;

import org.jspecify.annotations.NullMarked;
