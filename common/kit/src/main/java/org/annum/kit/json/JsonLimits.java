package org.annum.kit.json;

import com.fasterxml.jackson.core.StreamReadConstraints;

/** How much of anything a JSON document may contain. */
final class JsonLimits {
  static final int BODY_BYTES = 16 * 1024 * 1024;
  static final int DEPTH = 50;
  static final int NUMBER_LENGTH = 100;
  static final int TEXT_LENGTH = 1_000_000;
  static final int NAME_LENGTH = 500;

  /** Digits of a decimal, and how far its point may be moved: 1e999999 must not reach a formula. */
  static final int PRECISION = 40;

  static final int SCALE = 30;

  private JsonLimits() {}

  static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(DEPTH)
        .maxNumberLength(NUMBER_LENGTH)
        .maxStringLength(TEXT_LENGTH)
        .maxNameLength(NAME_LENGTH)
        .build();
  }
}
