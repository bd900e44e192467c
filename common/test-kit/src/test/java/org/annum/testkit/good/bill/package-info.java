/** Bills. */
@NullMarked
package org.annum.testkit.good.bill;

import org.jspecify.annotations.NullMarked;
