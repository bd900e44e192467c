package org.annum.metrics.rollup.model;

/** Why a figure of a closed month changed. */
public enum RestatementCause {
  /** Facts came, changed or went. */
  FACTS,
  /** The measure is defined otherwise. */
  DEFINITION,
  /** A fact was disputed and the dispute decided. */
  ATTESTATION,
  /** The month was marked not to count, or to count again. */
  APPLICABILITY
}
