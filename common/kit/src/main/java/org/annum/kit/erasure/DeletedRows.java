package org.annum.kit.erasure;

import org.jdbi.v3.core.Jdbi;

/**
 * Records that are rows of a table, and nothing but rows.
 *
 * @param sql deletes those of {@code :personId}
 */
public record DeletedRows(String kind, int order, String sql, Jdbi jdbi)
    implements PersonalRecords {

  @Override
  public long erase(String personId) {
    return jdbi.withHandle(handle -> handle.createUpdate(sql).bind("personId", personId).execute());
  }
}
