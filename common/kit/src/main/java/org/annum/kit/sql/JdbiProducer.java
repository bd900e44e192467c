package org.annum.kit.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbiProducer {

  @Produces
  @Singleton
  Jdbi jdbi(AgroalDataSource dataSource) {
    return PostgresJdbi.create(dataSource);
  }
}
