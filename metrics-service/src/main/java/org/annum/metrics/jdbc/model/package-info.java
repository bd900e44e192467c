/** What a query must be, and where in its rows a pull is. */
@NullMarked
package org.annum.metrics.jdbc.model;

import org.jspecify.annotations.NullMarked;
