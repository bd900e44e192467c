package org.annum.feedback.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.kit.operation.OperationRun;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.operation.RowRejection;
import org.annum.kit.problem.Violation;
import org.annum.kit.table.Limits;
import org.annum.kit.table.Row;
import org.annum.kit.table.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of records. The file is read twice: first to learn which row is the last good one of
 * each id, so that the same file imported again changes nothing, then to store, chunk by chunk.
 */
@ApplicationScoped
public class RecordImport {
  private static final int CHUNK = 1_000;

  private final RecordIntake intake;
  private final Limits limits;
  private final Clock clock;

  RecordImport(RecordIntake intake, Limits limits, Clock clock) {
    this.intake = intake;
    this.limits = limits;
    this.clock = clock;
  }

  public <Q extends SentRecord, R extends RecordRow> void run(
      OperationRun run, RecordKind<Q, R> kind) throws IOException {
    Map<String, Long> lastRows = new HashMap<>();
    long rows = 0;
    try (TableFile file = TableFile.open(run.payload(), limits)) {
      file.require(kind.requiredColumns().toArray(String[]::new));
      for (Row row : file) {
        ReadRow<Q> read = read(run, kind, row);
        if (read.violations().isEmpty()) {
          lastRows.put(read.sent().recordId(), row.number());
        }
        rows++;
      }
    }
    try (TableFile file = TableFile.open(run.payload(), limits)) {
      store(run, kind, file, lastRows, rows);
    }
  }

  private <Q extends SentRecord, R extends RecordRow> void store(
      OperationRun run,
      RecordKind<Q, R> kind,
      TableFile file,
      Map<String, Long> lastRows,
      long rows) {
    long done = 0;
    for (List<Row> chunk : file.chunks(CHUNK)) {
      done += chunk.size();
      long lastRow = chunk.get(chunk.size() - 1).number();
      if (lastRow > run.resumeAfter()) {
        List<ReadRow<Q>> read = new ArrayList<>();
        chunk.forEach(row -> read.add(read(run, kind, row)));
        run.progress(done, rows);
        run.chunk(lastRow, () -> store(run, kind, read, lastRows));
      }
    }
  }

  private <Q extends SentRecord, R extends RecordRow> void store(
      OperationRun run, RecordKind<Q, R> kind, List<ReadRow<Q>> chunk, Map<String, Long> lastRows) {
    List<ReadRow<Q>> wanted = new ArrayList<>();
    for (ReadRow<Q> read : chunk) {
      if (!read.violations().isEmpty()) {
        reject(run, read, read.violations());
      } else if (read.isLastIn(lastRows)) {
        wanted.add(read);
      } else {
        run.count(RowOutcome.UNCHANGED, 1);
      }
    }
    List<Verdict> verdicts = intake.accept(kind, wanted.stream().map(ReadRow::sent).toList());
    for (int i = 0; i < wanted.size(); i++) {
      RowOutcome outcome = verdicts.get(i).outcome();
      if (outcome == null) {
        reject(run, wanted.get(i), verdicts.get(i).violations());
      } else {
        run.count(outcome, 1);
      }
    }
  }

  private static void reject(OperationRun run, ReadRow<?> read, List<Violation> violations) {
    for (Violation violation : violations) {
      String column = read.cells().column(violation.pointer());
      run.reject(
          new RowRejection(
              read.cells().number(),
              column,
              violation.code(),
              violation.arguments(),
              read.cells().raw(violation.pointer())));
    }
    run.keepRejected(read.cells().row());
  }

  private <Q extends SentRecord> ReadRow<Q> read(OperationRun run, RecordKind<Q, ?> kind, Row row) {
    Cells cells = new Cells(row, kind.columns(), clock.getZone());
    String source = run.parameter(ImportParameters.SOURCE);
    Q sent = kind.read(cells, source == null ? kind.defaultSource() : source);
    List<Violation> violations = new ArrayList<>(cells.violations());
    kind.check(sent).stream()
        .filter(v -> violations.stream().noneMatch(known -> known.pointer().equals(v.pointer())))
        .toList()
        .forEach(violations::add);
    return new ReadRow<>(cells, sent, violations);
  }

  private record ReadRow<Q extends SentRecord>(Cells cells, Q sent, List<Violation> violations) {

    boolean isLastIn(Map<String, Long> lastRows) {
      @Nullable Long last = lastRows.get(sent.recordId());
      return last != null && last == cells.number();
    }
  }
}
