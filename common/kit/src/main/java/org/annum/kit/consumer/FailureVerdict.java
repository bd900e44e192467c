package org.annum.kit.consumer;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;

/** Whether a failed transaction tells something about its records or about the database. */
enum FailureVerdict {
  /** A failure of the database is no record's fault: the same records may pass later. */
  PATIENT {
    @Override
    boolean blamesRecord(Throwable failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql) {
          return isOfTheData(sql);
        }
      }
      return !isTransactionFailure(failure);
    }
  },

  /** The database answered each time and yet it failed: better a dead letter than a standstill. */
  EXHAUSTED {
    @Override
    boolean blamesRecord(Throwable failure) {
      return true;
    }
  };

  /**
   * SQLSTATE classes that the values cause: cardinality (21), data (22), integrity (23), check
   * option (44), limits (54), raised by a trigger (P0). All others may pass.
   */
  private static final Set<String> OF_THE_DATA = Set.of("21", "22", "23", "44", "54", "P0");

  abstract boolean blamesRecord(Throwable failure);

  private static boolean isOfTheData(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.length() == 5 && OF_THE_DATA.contains(state.substring(0, 2));
  }

  private static boolean isTransactionFailure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RollbackException || cause instanceof SystemException) {
        return true;
      }
    }
    return false;
  }
}
