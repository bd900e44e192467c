package org.annum.review.template.model;

/** What a part without a value does to the whole. */
public enum MissingPart {
  /** It is left out and the weights of the others count for all. */
  RENORMALISE,
  /** It counts 0. */
  ZERO,
  /** Without it there is no result. */
  BLOCK,
  /** Last year's value stands in; where there is none either, it is left out. */
  CARRY_OVER
}
