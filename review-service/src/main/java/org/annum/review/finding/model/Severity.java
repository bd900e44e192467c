package org.annum.review.finding.model;

/** How much a finding matters, the gravest first. */
public enum Severity {
  HIGH,
  MEDIUM,
  LOW
}
