package org.annum.metrics.deal.model;

/** Where a deal is. */
public enum DealStatus {
  OPEN,
  WON,
  LOST
}
