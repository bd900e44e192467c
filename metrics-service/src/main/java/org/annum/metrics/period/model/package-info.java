/** What a closed month may become. */
@NullMarked
package org.annum.metrics.period.model;

import org.jspecify.annotations.NullMarked;
