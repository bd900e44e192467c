/** The rules of what is odd about a fact, and how a flag ends. */
@NullMarked
package org.annum.metrics.arrival.model;

import org.jspecify.annotations.NullMarked;
