/** The clock. */
@NullMarked
package org.annum.kit.time;

import org.jspecify.annotations.NullMarked;
