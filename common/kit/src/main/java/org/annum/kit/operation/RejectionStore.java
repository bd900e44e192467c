package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.annum.kit.event.EventJson;
import org.annum.kit.table.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Keeps the rows that were left out and why, in the transaction of whoever counts them. */
@ApplicationScoped
class RejectionStore {
  private static final int MAX_VALUE_LENGTH = 100;

  private static final String REJECT =
      """
      insert into operation_rejection (operation_id, row_no, column_name, code, arguments, value)
      values (:id, :row, :column, :code, :arguments::jsonb, :value)
      on conflict do nothing
      """;

  private static final String KEEP_ROW =
      """
      insert into operation_rejected_row (operation_id, row_no, cells)
      values (:id, :row, :cells::json)
      on conflict do nothing
      """;

  private static final String KEEP_COLUMNS =
      "update operation set columns = :columns::json where id = :id and columns is null";

  private static final String REJECTED_ROWS =
      "select distinct row_no from operation_rejection where operation_id = :id";

  private static final String FORGET =
      """
      with forgotten as (
        delete from operation_rejected_row where operation_id = :id)
      delete from operation_rejection where operation_id = :id
      """;

  /**
   * Forgets what an earlier attempt rejected, unless it committed a chunk: from then on rejections
   * are stored with their chunks only. Returns the rows whose rejections stay.
   */
  BitSet resume(Handle handle, Claim claim) {
    if (claim.resumeAfter() == 0) {
      handle.createUpdate(FORGET).bind("id", claim.operationId()).execute();
    }
    BitSet rows = new BitSet();
    handle
        .createQuery(REJECTED_ROWS)
        .bind("id", claim.operationId())
        .mapTo(Integer.class)
        .forEach(rows::set);
    return rows;
  }

  void save(Handle handle, UUID operationId, Tally tally) {
    if (!tally.pending().isEmpty()) {
      insertRejections(handle, operationId, tally.pending());
    }
    if (!tally.kept().isEmpty()) {
      insertRows(handle, operationId, tally.kept());
    }
  }

  private static void insertRejections(
      Handle handle, UUID operationId, List<RowRejection> rejections) {
    PreparedBatch batch = handle.prepareBatch(REJECT);
    for (RowRejection rejection : rejections) {
      batch
          .bind("id", operationId)
          .bind("row", rejection.row())
          .bind("column", rejection.column())
          .bind("code", rejection.code())
          .bind("arguments", EventJson.write(rejection.arguments()))
          .bind("value", shortened(rejection.value()))
          .add();
    }
    batch.execute();
  }

  private static void insertRows(Handle handle, UUID operationId, List<Row> rows) {
    handle
        .createUpdate(KEEP_COLUMNS)
        .bind("id", operationId)
        .bind("columns", EventJson.write(rows.get(0).columns()))
        .execute();
    PreparedBatch batch = handle.prepareBatch(KEEP_ROW);
    for (Row row : rows) {
      batch
          .bind("id", operationId)
          .bind("row", row.number())
          .bind(
              "cells", EventJson.write(row.cells().stream().map(RejectionStore::storable).toList()))
          .add();
    }
    batch.execute();
  }

  private static @Nullable String shortened(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String storable = storable(value);
    int end =
        storable.offsetByCodePoints(
            0, Math.min(MAX_VALUE_LENGTH, storable.codePointCount(0, storable.length())));
    return end == storable.length() ? storable : storable.substring(0, end) + "…";
  }

  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
