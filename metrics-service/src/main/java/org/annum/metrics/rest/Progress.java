package org.annum.metrics.rest;

import org.annum.metrics.rest.model.Mark;
import org.jspecify.annotations.Nullable;

/**
 * How far a collection was read.
 *
 * @param key of the last item of that mark; null where items have none
 */
record Progress(Mark mark, @Nullable String key) {}
