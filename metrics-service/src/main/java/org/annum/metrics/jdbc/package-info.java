/** Facts out of a foreign database: one query, page after page along a column that only grows. */
@NullMarked
package org.annum.metrics.jdbc;

import org.jspecify.annotations.NullMarked;
