/** Bearer tokens of the local stack, signed by a key that lives beside its data. */
@NullMarked
package org.annum.local.token;

import org.jspecify.annotations.NullMarked;
