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
import org.annum.kit.table.Row;
import org.annum.metrics.profile.ImportProfiles;
import org.annum.metrics.profile.model.ImportProfile;
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

  static final String VERSION = "profileVersion";
  static final String VALIDATE_ONLY = "validateOnly";

  private final ImportProfiles profiles;
  private final FactIntakes intakes;
  private final IntakeService service;
  private final Rollups rollups;
  private final ImportSettings settings;

  FactImportWorker(
      ImportProfiles profiles,
      FactIntakes intakes,
      IntakeService service,
      Rollups rollups,
      ImportSettings settings) {
    this.profiles = profiles;
    this.intakes = intakes;
    this.service = service;
    this.rollups = rollups;
    this.settings = settings;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(OperationRun run) throws IOException {
    ImportProfile profile = profile(run);
    importFile(run, reading(intakes.get(profile.fact()), profile, run));
    catchUp(run, profile);
  }

  /** The rows that went in count. */
  @Override
  public void cancelled(OperationRun run) {
    catchUp(run, profile(run));
  }

  private void catchUp(OperationRun run, ImportProfile profile) {
    if (!onlyValidates(run)) {
      rollups.catchUp(profile.fact());
    }
  }

  private static boolean onlyValidates(OperationRun run) {
    return Boolean.parseBoolean(run.parameter(VALIDATE_ONLY));
  }

  /** The profile as it was when the import was accepted. */
  private ImportProfile profile(OperationRun run) {
    String version = run.parameter(VERSION);
    return profiles
        .find(
            Objects.requireNonNull(run.parameter(PROFILE)),
            version == null ? null : Long.valueOf(version))
        .orElseThrow()
        .profile();
  }

  private <F> FactReading<F> reading(
      FactIntake<F> intake, ImportProfile profile, OperationRun run) {
    String source = Objects.requireNonNullElse(run.parameter(SOURCE), profile.source());
    return new FactReading<>(intake, profile, source, settings.times(profile));
  }

  private <F> void importFile(OperationRun run, FactReading<F> reading) throws IOException {
    FirstPass firstPass = firstPass(run, reading);
    Map<String, Long> lastRows = lastRows(run, reading, firstPass.suspects());
    long resumeAfter = run.resumeAfter();
    long done = 0;
    try (FactFile<F> file = open(run, reading);
        Ahead<Part<F>> parts =
            new Ahead<>(
                file.chunks(settings.chunkRows()).iterator(),
                rows -> part(file, rows, resumeAfter, lastRows))) {
      while (parts.hasNext()) {
        Part<F> part = parts.next();
        if (!part.open().isEmpty()) {
          take(run, part.open(), part.chunk());
        }
        done += part.rows();
        run.progress(done, firstPass.rows());
      }
    }
  }

  private static <F> Part<F> part(
      FactFile<F> file, List<Row> rows, long resumeAfter, Map<String, Long> lastRows) {
    List<Row> open = rows.stream().filter(row -> row.number() > resumeAfter).toList();
    return new Part<>(rows.size(), open, file.chunk(open, lastRows));
  }

  private <F> FactFile<F> open(OperationRun run, FactReading<F> reading) throws IOException {
    return FactFile.open(run.payload(), settings.limits(), reading);
  }

  private void take(OperationRun run, List<Row> rows, Chunk<?> chunk) {
    long lastRow = rows.get(rows.size() - 1).number();
    if (onlyValidates(run)) {
      ChunkResult result = service.tryOut(chunk);
      run.chunk(lastRow, () -> report(run, rows, result));
    } else {
      run.chunk(lastRow, () -> report(run, rows, service.takeAndDefer(chunk)));
    }
  }

  private static void report(OperationRun run, List<Row> rows, ChunkResult result) {
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

  private FirstPass firstPass(OperationRun run, FactReading<?> reading) throws IOException {
    RepeatedIds repeated = new RepeatedIds(Files.size(run.payload()));
    long rows = 0;
    try (FactFile<?> file = open(run, reading);
        Ahead<List<Row>> parts =
            new Ahead<>(file.chunks(settings.chunkRows()).iterator(), some -> some)) {
      while (parts.hasNext()) {
        List<Row> some = parts.next();
        rows += some.size();
        some.forEach(row -> file.idsOf(row).forEach(repeated::add));
      }
    }
    return new FirstPass(rows, repeated.suspects());
  }

  /** The last valid row of each id that is there several times. */
  private <F> Map<String, Long> lastRows(
      OperationRun run, FactReading<F> reading, Set<String> suspects) throws IOException {
    Map<String, Long> last = new HashMap<>();
    if (suspects.isEmpty()) {
      return last;
    }
    try (FactFile<F> file = open(run, reading)) {
      for (List<Row> rows : file.chunks(settings.chunkRows())) {
        List<Row> suspected =
            rows.stream()
                .filter(row -> file.idsOf(row).stream().anyMatch(suspects::contains))
                .toList();
        Chunk<F> chunk = file.chunk(suspected, Map.of());
        service.check(chunk);
        chunk
            .storable()
            .forEach(candidate -> last.put(candidate.key().externalId(), candidate.row()));
      }
    }
    return last;
  }

  private record FirstPass(long rows, Set<String> suspects) {}

  /** Some rows of a file; those that an earlier attempt did not take in are open. */
  private record Part<F>(int rows, List<Row> open, Chunk<F> chunk) {}
}
