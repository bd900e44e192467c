package org.annum.metrics.contribution.model;

/**
 * What a person was for a deal. The shares of all who SUPPORT one deal add up to at most 1; its
 * OWNER owns it with share 1. The two are reported apart and never added.
 */
public enum ContributionRole {
  OWNER,
  SUPPORT
}
