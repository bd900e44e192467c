package org.annum.metrics.attestation;

import java.time.LocalDate;

/** What an attestation needs to know of a fact. */
record AttestedFact(long version, LocalDate day) {}
