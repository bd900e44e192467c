/** Breaks rules. */
@NullMarked
package org.annum.testkit.bad.order.model;

import org.jspecify.annotations.NullMarked;
