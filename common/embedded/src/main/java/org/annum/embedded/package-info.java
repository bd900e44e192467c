/**
 * The real Kafka that runs without Docker, for tests and for the local stack alike. It knows
 * nothing of the services.
 */
@NullMarked
package org.annum.embedded;

import org.jspecify.annotations.NullMarked;
