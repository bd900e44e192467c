package org.annum.metrics.attestation;

/**
 * Who looks at attestations.
 *
 * @param all whether the caller may see everybody's
 * @param texts whether the caller may read what everybody wrote
 */
record AttestationViewer(String caller, boolean all, boolean texts) {}
