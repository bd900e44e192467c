/** Idempotency-Key: an effect happens once, however often it is asked for. */
@NullMarked
package org.annum.kit.idempotency;

import org.jspecify.annotations.NullMarked;
