/** Facts as a stream of rows without an end known beforehand. */
@NullMarked
package org.annum.metrics.stream;

import org.jspecify.annotations.NullMarked;
