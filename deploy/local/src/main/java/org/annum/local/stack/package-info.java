/**
 * The processes of the suite: PostgreSQL, Kafka and the four services, started, watched and ended
 * together.
 */
@NullMarked
package org.annum.local.stack;

import org.jspecify.annotations.NullMarked;
