package org.annum.kit.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** Jdbi as the suite uses it: in transactions of others, and with PostgreSQL's array types. */
public final class PostgresJdbi {
  private PostgresJdbi() {}

  /**
   * Inside a {@code @Transactional} method every handle works in that transaction; the handle must
   * neither begin nor end one itself.
   */
  public static Jdbi create(DataSource dataSource) {
    Jdbi jdbi = Jdbi.create(dataSource);
    // The connection of a JTA transaction outlives its handle: closing one must not roll back.
    jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    // Messages of exceptions go to the log, the values of a statement must not.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    jdbi.installPlugin(new TracedTransactions());
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(Integer.class, "integer");
    jdbi.registerArrayType(Long.class, "bigint");
    jdbi.registerArrayType(Boolean.class, "boolean");
    jdbi.registerArrayType(BigDecimal.class, "numeric");
    jdbi.registerArrayType(UUID.class, "uuid");
    jdbi.registerArrayType(LocalDate.class, "date");
    jdbi.registerArrayType(OffsetDateTime.class, "timestamptz");
    return jdbi;
  }
}
