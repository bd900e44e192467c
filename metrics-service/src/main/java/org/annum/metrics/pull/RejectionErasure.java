package org.annum.metrics.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** Facts of a person that a source gave and that were left out. */
@ApplicationScoped
class RejectionErasure {
  @Produces
  @Singleton
  PersonalRecords sourceRejections(Jdbi jdbi) {
    return new DeletedRows(
        "source-rejections",
        0,
        """
        delete from source_rejection where position(to_json(:personId)::text in fact) > 0
        """,
        jdbi);
  }
}
