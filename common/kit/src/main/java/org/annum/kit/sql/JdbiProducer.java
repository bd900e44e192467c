package org.annum.kit.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbiProducer {

  /**
   * Inside a {@code @Transactional} method every handle works in that transaction; the handle must
   * neither begin nor end one itself.
   */
  @Produces
  @Singleton
  Jdbi jdbi(AgroalDataSource dataSource) {
    Jdbi jdbi = Jdbi.create(dataSource);
    // The connection of a JTA transaction outlives its handle: closing one must not roll back.
    jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    return jdbi;
  }
}
