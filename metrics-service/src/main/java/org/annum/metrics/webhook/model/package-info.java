/** How fast deliveries may come. */
@NullMarked
package org.annum.metrics.webhook.model;

import org.jspecify.annotations.NullMarked;
