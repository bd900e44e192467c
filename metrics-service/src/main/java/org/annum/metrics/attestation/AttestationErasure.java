package org.annum.metrics.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** What a person said about their facts, and what was decided. */
@ApplicationScoped
class AttestationErasure {
  @Produces
  @Singleton
  PersonalRecords attestations(Jdbi jdbi) {
    return new DeletedRows(
        "fact-attestations",
        0,
        """
        delete from fact_attestation where employee_id = :personId
        """,
        jdbi);
  }
}
