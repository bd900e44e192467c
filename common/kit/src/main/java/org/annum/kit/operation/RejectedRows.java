package org.annum.kit.operation;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annum.kit.access.Caller;
import org.annum.kit.event.EventJson;
import org.annum.kit.problem.Messages;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.kit.table.ReturnedTable;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives the rows that were left out back as a file: the columns and cells as they were sent, and at
 * the end of each row why. Sent again it is read as the original, so an unmended row is rejected
 * for the same reason. Streams, in pages.
 */
@ApplicationScoped
class RejectedRows {
  private static final int PAGE = 1_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String COLUMNS =
      """
      select columns::text from operation
       where id = :id and columns is not null and (submitted_by = :caller or :all)
      """;

  private static final String ROWS =
      """
      select r.row_no, r.cells::text as cells, (
               select json_agg(json_build_object('pointer', j.column_name, 'code', j.code,
                                                 'arguments', j.arguments)
                               order by j.column_name, j.code)
                 from operation_rejection j
                where j.operation_id = r.operation_id and j.row_no = r.row_no)::text as reasons
        from operation_rejected_row r
       where r.operation_id = :id and r.row_no > :after
       order by r.row_no
       limit :limit
      """;

  private final Jdbi jdbi;

  RejectedRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The header of the rows; refused when none is kept. Whoever operates the suite sees operations
   * but not what people sent, unless it is theirs.
   */
  List<String> columns(UUID operationId, Caller reader) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(COLUMNS)
                    .bind("id", operationId)
                    .bind("caller", reader.id())
                    .bind("all", reader.roles().contains("hr"))
                    .mapTo(String.class)
                    .findOne())
        .map(columns -> List.of(EventJson.read(columns, String[].class)))
        .orElseThrow(() -> Refusal.notFound("operation.no-rejected-rows"));
  }

  /**
   * Writes the file: UTF-8 with a byte order mark, no cell that would run as a formula. The stream
   * stays open, its owner closes it.
   */
  void write(UUID operationId, List<String> columns, Locale language, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().build(writer);
    csv.writeRecord(ReturnedTable.header(columns, language));
    List<Kept> page = page(operationId, 0);
    while (!page.isEmpty()) {
      for (Kept row : page) {
        csv.writeRecord(ReturnedTable.row(row.cells(), row.reason(language)));
      }
      page = page(operationId, page.get(page.size() - 1).number());
    }
    csv.flush();
    writer.flush();
  }

  private List<Kept> page(UUID operationId, long after) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ROWS)
                .bind("id", operationId)
                .bind("after", after)
                .bind("limit", PAGE)
                .map(
                    (row, context) ->
                        new Kept(
                            row.getLong("row_no"),
                            List.of(EventJson.read(row.getString("cells"), String[].class)),
                            List.of(EventJson.read(row.getString("reasons"), Violation[].class))))
                .list());
  }

  private record Kept(long number, List<String> cells, List<Violation> reasons) {

    String reason(Locale language) {
      return reasons.stream()
          .map(reason -> text(reason, language))
          .collect(Collectors.joining(" | "));
    }

    private static String text(Violation reason, Locale language) {
      String detail = Messages.text(language, reason.code(), reason.arguments().toArray());
      return reason.pointer().isEmpty() ? detail : reason.pointer() + ": " + detail;
    }
  }
}
