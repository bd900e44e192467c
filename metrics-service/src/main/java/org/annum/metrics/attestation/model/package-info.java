/** States and rules of attestations, as plain Java. */
@NullMarked
package org.annum.metrics.attestation.model;

import org.jspecify.annotations.NullMarked;
