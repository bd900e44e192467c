package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.annum.kit.table.Limits;
import org.annum.kit.table.Row;
import org.annum.kit.table.TableFile;
import org.jdbi.v3.core.Jdbi;

/**
 * A worker as services write them: upserts {@code key,value} rows in chunks of ten and rejects the
 * value {@code bad}.
 */
@ApplicationScoped
class ImportWorker implements CancellableWorker {
  static final String KIND = "test-import";
  private static final int CHUNK = 10;

  /** Called before each chunk with its last row, by the value of the parameter {@code name}. */
  static final Map<String, LongConsumer> BEFORE_CHUNK = new ConcurrentHashMap<>();

  /** How often what follows from a cancellation was done, by the same parameter. */
  static final Map<String, Integer> CANCELLED = new ConcurrentHashMap<>();

  private final Jdbi jdbi;
  private final Limits limits;

  ImportWorker(Jdbi jdbi, Limits limits) {
    this.jdbi = jdbi;
    this.limits = limits;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(OperationRun run) throws IOException {
    LongConsumer hook = BEFORE_CHUNK.getOrDefault(String.valueOf(run.parameter("name")), row -> {});
    try (TableFile table = TableFile.open(run.payload(), limits)) {
      table.require("key", "value");
      for (List<Row> chunk : table.chunks(CHUNK)) {
        long last = chunk.get(chunk.size() - 1).number();
        if (last > run.resumeAfter()) {
          hook.accept(last);
          run.chunk(last, () -> write(run, chunk));
        }
      }
    }
  }

  @Override
  public void cancelled(OperationRun run) {
    CANCELLED.merge(String.valueOf(run.parameter("name")), 1, Integer::sum);
  }

  private void write(OperationRun run, List<Row> chunk) {
    for (Row row : chunk) {
      if (row.get("value").equals("bad")) {
        run.reject(RowRejection.of(row.number(), "value", "table.nul-character").withValue("bad"));
        run.keepRejected(row);
      } else {
        run.count(upsert(row), 1);
      }
    }
    run.progress(chunk.get(chunk.size() - 1).number() - 1, null);
  }

  private RowOutcome upsert(Row row) {
    String outcome =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        with known as (select value from imported where key = :key),
                        written as (
                          insert into imported (key, value) values (:key, :value)
                          on conflict (key) do update set value = excluded.value)
                        select case when not exists (select from known) then 'ACCEPTED'
                                    when (select value from known) = :value then 'UNCHANGED'
                                    else 'REPLACED' end
                        """)
                    .bind("key", row.get("key"))
                    .bind("value", row.get("value"))
                    .mapTo(String.class)
                    .one());
    return RowOutcome.valueOf(outcome);
  }
}
