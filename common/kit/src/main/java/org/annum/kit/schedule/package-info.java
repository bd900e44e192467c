/** Small chores that run beside the requests. */
@NullMarked
package org.annum.kit.schedule;

import org.jspecify.annotations.NullMarked;
