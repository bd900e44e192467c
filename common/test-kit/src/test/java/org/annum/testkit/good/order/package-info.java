/** Orders. */
@NullMarked
package org.annum.testkit.good.order;

import org.jspecify.annotations.NullMarked;
