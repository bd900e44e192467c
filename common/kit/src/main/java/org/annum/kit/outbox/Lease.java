package org.annum.kit.outbox;

/**
 * The right to publish, until somebody else gets it.
 *
 * @param epoch tells this lease from every other one, also from earlier ones of the same owner
 */
record Lease(String owner, long epoch) {}
