/** How text becomes values. */
@NullMarked
package org.annum.metrics.intake.model;

import org.jspecify.annotations.NullMarked;
