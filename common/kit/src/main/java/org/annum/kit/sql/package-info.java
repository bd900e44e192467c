/** Set-based SQL on the service's database, inside the transactions of the use cases. */
@NullMarked
package org.annum.kit.sql;

import org.jspecify.annotations.NullMarked;
