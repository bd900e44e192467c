package org.annum.metrics.intake;

import org.annum.kit.problem.Refusal;

/** What identifies a fact: the system it comes from and its id there. */
public record FactKey(String source, String externalId) {
  private static final int STRIPES = 64;

  /** The golden ratio of 32 bits: numbers in a row end up far from each other. */
  private static final int SPREAD = 0x9E3779B9;

  /** The key as events and figures name it; a source has no colon, so it can be told apart. */
  public String recordId() {
    return source + ":" + externalId;
  }

  /** Whether a text can name the system facts come from. */
  public static boolean isSource(String text) {
    return FactFields.isSource(text);
  }

  /** Ids are mostly numbers in a row, which would fall into few places of a map. */
  @Override
  public int hashCode() {
    return (source.hashCode() + externalId.hashCode()) * SPREAD;
  }

  /** Which of the locks of its source covers the fact. */
  int stripe() {
    return (source.hashCode() * STRIPES) + Math.floorMod(externalId.hashCode(), STRIPES);
  }

  /** What there is to say when nobody, or nobody who may be known to the caller, has this key. */
  public Refusal notFound() {
    return Refusal.notFound("fact.not-found", recordId());
  }
}
