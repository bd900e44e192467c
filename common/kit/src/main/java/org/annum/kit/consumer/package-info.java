/**
 * Applies the events of other services to this service's own copy of them.
 *
 * <p>Delivery is at least once and may repeat; handlers make the effect exactly once by comparing
 * versions.
 */
@NullMarked
package org.annum.kit.consumer;

import org.jspecify.annotations.NullMarked;
