package org.annum.metrics.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a foreign system says about a fact.
 *
 * @param fact an object as the bulk resource of its kind takes it; fields without a value are left
 *     out. Of a fact that is gone it holds the identity only
 * @param isGone whether the system has deleted it
 */
public record PulledFact(ObjectNode fact, boolean isGone) {

  public static PulledFact present(ObjectNode fact) {
    return new PulledFact(fact, false);
  }

  public static PulledFact gone(ObjectNode identity) {
    return new PulledFact(identity, true);
  }
}
