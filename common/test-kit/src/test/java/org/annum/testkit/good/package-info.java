/** A service as it should be. */
@NullMarked
package org.annum.testkit.good;

import org.jspecify.annotations.NullMarked;
