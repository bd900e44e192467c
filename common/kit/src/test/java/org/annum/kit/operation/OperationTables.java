package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the database says about operations. */
@ApplicationScoped
class OperationTables {
  private final Jdbi jdbi;

  OperationTables(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void empty() {
    jdbi.useHandle(handle -> handle.execute("delete from operation"));
  }

  void finishedDaysAgo(UUID id, int days) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update operation set finished_at = now() - make_interval(days => ?) where id = ?",
                days,
                id));
  }

  void addPayload(UUID id) {
    jdbi.useHandle(
        handle -> handle.execute("insert into operation_payload values (?, 0, 'left')", id));
  }

  /** State, counts (accepted/replaced/unchanged/rejected), progress and attempt in one line. */
  String state(UUID id) {
    return text(
        """
        select state || ' ' || accepted || '/' || replaced || '/' || unchanged || '/' || rejected
               || ' done=' || done || ' attempt=' || attempt
          from operation where id = ?
        """,
        id);
  }

  String lease(UUID id) {
    return text("select lease_until::text from operation where id = ?", id);
  }

  boolean isPast(String time) {
    return text("select (clock_timestamp() > ?::timestamptz)::text", time).equals("true");
  }

  String refusalCode(UUID id) {
    return text("select refusal ->> 'code' from operation where id = ?", id);
  }

  List<Long> rejectedRows(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select row_no from operation_rejection where operation_id = ? order by row_no",
                    id)
                .mapTo(Long.class)
                .list());
  }

  int count(String from) {
    return jdbi.withHandle(
        handle -> handle.select("select count(*) from " + from).mapTo(Integer.class).one());
  }

  private String text(String sql, Object argument) {
    return jdbi.withHandle(handle -> handle.select(sql, argument).mapTo(String.class).one());
  }
}
