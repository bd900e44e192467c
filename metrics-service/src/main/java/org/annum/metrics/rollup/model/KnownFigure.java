package org.annum.metrics.rollup.model;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a rollup.
 *
 * @param version of the rollup, which goes on increasing when the figure vanishes and comes back
 * @param figure null where there is none any more
 */
public record KnownFigure(long version, @Nullable Figure figure) {
  static final KnownFigure NONE = new KnownFigure(0, null);
}
