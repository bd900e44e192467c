package org.annum.review.cycle.model;

import java.util.List;
import java.util.UUID;

/** A cycle was opened; fired in the transaction of the opening. */
public record CycleOpened(UUID cycleId, int year, String templateId, List<String> participantIds) {
  public CycleOpened {
    participantIds = List.copyOf(participantIds);
  }
}
