package org.annum.metrics.datapoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.annum.kit.erasure.DeletedRows;
import org.annum.kit.erasure.PersonalRecords;
import org.jdbi.v3.core.Jdbi;

/** The data points of a person. */
@ApplicationScoped
class DataPointErasure {
  @Produces
  @Singleton
  PersonalRecords dataPoints(Jdbi jdbi) {
    return new DeletedRows(
        "data-points",
        0,
        """
        delete from data_point where employee_id = :personId
        """,
        jdbi);
  }
}
