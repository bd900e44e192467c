/** The form of events on Kafka: CloudEvents in binary mode with a JSON body. */
@NullMarked
package org.annum.kit.event;

import org.jspecify.annotations.NullMarked;
