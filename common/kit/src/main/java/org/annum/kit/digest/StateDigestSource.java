package org.annum.kit.digest;

/**
 * Names the state behind a topic, on the side that publishes it and on each side that consumes it.
 * The digests of the sides are equal when they hold the same versions of the same keys.
 */
public interface StateDigestSource {

  String topic();

  /**
   * A query of two columns, {@code key} and {@code version}, with one row per key that is not
   * deleted.
   */
  String sql();
}
