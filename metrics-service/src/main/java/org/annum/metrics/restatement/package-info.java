/** Restatements: what changes to closed months did to figures, and to whose. */
@NullMarked
package org.annum.metrics.restatement;

import org.jspecify.annotations.NullMarked;
