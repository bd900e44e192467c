package org.annum.metrics.attestation;

import org.annum.metrics.attestation.model.Attestation;
import org.jspecify.annotations.Nullable;

/**
 * An attestation as one caller sees it.
 *
 * @param currentVersion of the fact; null when it was deleted
 * @param readable whether the caller may read the words
 * @param decidable whether the caller is the one to decide
 */
record SeenAttestation(
    Attestation attestation, @Nullable Long currentVersion, boolean readable, boolean decidable) {}
