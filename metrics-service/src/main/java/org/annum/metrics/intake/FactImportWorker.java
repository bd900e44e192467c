package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.annum.kit.operation.CancellableWorker;
import org.annum.kit.operation.OperationRun;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.operation.RowRejection;
import org.annum.kit.problem.Violation;
import org.annum.kit.table.Limits;
import org.annum.kit.table.Row;
import org.annum.kit.table.TableFile;
import org.annum.metrics.rollup.Rollups;

/**
 * Imports a file: a first pass finds ids that occur several times, so that only the last row of
 * each is stored and the same file imported again changes nothing; then chunks go in, each with its
 * counts in one transaction; at last the rollups of everybody concerned are brought up to date.
 */
@ApplicationScoped
class FactImportWorker implements CancellableWorker {
  static final String KIND = "fact-import";
  static final String PROFILE = "profile";
  static final String SOURCE = "source";

  private final ImportProfiles profiles;
  private final FactIntakes intakes;
  private final IntakeService service;
  private final Rollups rollups;
  private final Limits limits;
  private final ImportSettings settings;

  FactImportWorker(
      ImportProfiles profiles,
      FactIntakes intakes,
      IntakeService service,
      Rollups rollups,
      Limits limits,
      ImportSettings settings) {
    this.profiles = profiles;
    this.intakes = intakes;
    this.service = service;
    this.rollups = rollups;
    this.limits = limits;
    this.settings = settings;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(OperationRun run) throws IOException {
    ImportProfile profile = profile(run);
    String source = Objects.requireNonNullElse(run.parameter(SOURCE), profile.source());
    FactIntake<?> intake = intakes.get(profile.fact());
    importFile(run, profile, new FactFile<>(intake, profile, source, settings.times()));
    rollups.catchUp(profile.fact());
  }

  /** The rows that went in count. */
  @Override
  public void cancelled(OperationRun run) {
    rollups.catchUp(profile(run).fact());
  }

  private ImportProfile profile(OperationRun run) {
    return profiles.find(Objects.requireNonNull(run.parameter(PROFILE))).orElseThrow();
  }

  private <F> void importFile(OperationRun run, ImportProfile profile, FactFile<F> file)
      throws IOException {
    FirstPass firstPass = firstPass(run, profile, file);
    Map<String, Long> lastRows = lastRows(run, file, firstPass.suspects());
    long done = 0;
    try (TableFile table = TableFile.open(run.payload(), limits)) {
      for (List<Row> rows : table.chunks(settings.chunkRows())) {
        done += rows.size();
        long lastRow = rows.get(rows.size() - 1).number();
        if (lastRow > run.resumeAfter()) {
          List<Row> open = rows.stream().filter(row -> row.number() > run.resumeAfter()).toList();
          run.chunk(lastRow, () -> take(run, open, file.chunk(open, lastRows)));
        }
        run.progress(done, firstPass.rows());
      }
    }
  }

  private void take(OperationRun run, List<Row> rows, Chunk<?> chunk) {
    ChunkResult result = service.takeAndDefer(chunk);
    for (RowOutcome outcome : RowOutcome.values()) {
      run.count(outcome, result.count(outcome));
    }
    if (!result.rejections().isEmpty()) {
      Map<Long, Row> byNumber =
          rows.stream().collect(Collectors.toMap(Row::number, row -> row, (first, same) -> first));
      result
          .rejections()
          .forEach(
              (number, violations) ->
                  reject(run, Objects.requireNonNull(byNumber.get(number)), violations));
    }
  }

  private static void reject(OperationRun run, Row row, List<Violation> violations) {
    violations.forEach(violation -> run.reject(rejection(row, violation)));
    run.keepRejected(row);
  }

  private static RowRejection rejection(Row row, Violation violation) {
    String value = row.get(violation.pointer());
    return RowRejection.of(row.number(), violation).withValue(value.isEmpty() ? null : value);
  }

  private FirstPass firstPass(OperationRun run, ImportProfile profile, FactFile<?> file)
      throws IOException {
    RepeatedIds repeated = new RepeatedIds(Files.size(run.payload()));
    long rows = 0;
    try (TableFile table = TableFile.open(run.payload(), limits)) {
      for (Row row : table.require(profile.requiredColumns())) {
        rows++;
        file.idsOf(row).forEach(repeated::add);
      }
    }
    return new FirstPass(rows, repeated.suspects());
  }

  /** The last valid row of each id that is there several times. */
  private <F> Map<String, Long> lastRows(OperationRun run, FactFile<F> file, Set<String> suspects)
      throws IOException {
    Map<String, Long> last = new HashMap<>();
    if (suspects.isEmpty()) {
      return last;
    }
    try (TableFile table = TableFile.open(run.payload(), limits)) {
      for (List<Row> rows : table.chunks(settings.chunkRows())) {
        List<Row> suspected =
            rows.stream().filter(row -> file.idsOf(row).anyMatch(suspects::contains)).toList();
        Chunk<F> chunk = file.chunk(suspected, Map.of());
        service.check(chunk);
        chunk
            .storable()
            .forEach(
                candidate ->
                    last.put(chunk.intake().keyOf(candidate.fact()).externalId(), candidate.row()));
      }
    }
    return last;
  }

  private record FirstPass(long rows, Set<String> suspects) {}
}
