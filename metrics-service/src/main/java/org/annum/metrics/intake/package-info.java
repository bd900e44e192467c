/** The ways in: bulk requests and files become facts, in chunks, each in one transaction. */
@NullMarked
package org.annum.metrics.intake;

import org.jspecify.annotations.NullMarked;
