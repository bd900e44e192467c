/** Breaks rules. */
@NullMarked
package org.annum.testkit.bad.order;

import org.jspecify.annotations.NullMarked;
