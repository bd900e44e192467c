/** Facts that other systems write to a Kafka topic. */
@NullMarked
package org.annum.metrics.factsin;

import org.jspecify.annotations.NullMarked;
