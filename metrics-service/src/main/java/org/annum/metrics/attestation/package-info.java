/** What people say about the facts kept of them, and how their disputes are decided. */
@NullMarked
package org.annum.metrics.attestation;

import org.jspecify.annotations.NullMarked;
