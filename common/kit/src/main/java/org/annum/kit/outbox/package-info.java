/**
 * Publishes what a transaction changed, exactly when it commits.
 *
 * <p>A use case adds its events to the {@code outbox} table in its own transaction; one relay per
 * service reads the table in order, publishes to Kafka and deletes.
 */
@NullMarked
package org.annum.kit.outbox;

import org.jspecify.annotations.NullMarked;
