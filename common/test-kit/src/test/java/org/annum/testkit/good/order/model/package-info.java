/** Rules of orders. */
@NullMarked
package org.annum.testkit.good.order.model;

import org.jspecify.annotations.NullMarked;
