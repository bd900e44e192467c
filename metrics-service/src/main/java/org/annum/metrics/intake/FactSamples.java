package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.kit.table.Limits;
import org.annum.kit.table.Row;
import org.annum.metrics.profile.model.ImportProfile;
import org.jspecify.annotations.Nullable;

/** Reads the first rows of a file as an import would, and stores nothing. */
@ApplicationScoped
public class FactSamples {
  private final FactIntakes intakes;
  private final IntakeService service;
  private final ImportSettings settings;

  FactSamples(FactIntakes intakes, IntakeService service, ImportSettings settings) {
    this.intakes = intakes;
    this.service = service;
    this.settings = settings;
  }

  /** What a file may cost. */
  public Limits limits() {
    return settings.limits();
  }

  /** Refuses a file that is no table, or lacks columns of the profile. */
  public FactSample read(ImportProfile profile, @Nullable String source, Path path, int rows) {
    if (source != null && !FactFields.isSource(source)) {
      throw Refusal.invalid(Violation.of("source", "fact.source-unusable"));
    }
    String from = Objects.requireNonNullElse(source, profile.source());
    return read(intakes.get(profile.fact()), profile, from, path, rows);
  }

  private <F> FactSample read(
      FactIntake<F> intake, ImportProfile profile, String source, Path path, int rows) {
    FactReading<F> reading = new FactReading<>(intake, profile, source, settings.times(profile));
    try (FactFile<F> file = FactFile.open(path, settings.limits(), reading)) {
      List<Row> first = first(file, rows);
      Map<Long, List<Candidate<F>>> candidates = new HashMap<>();
      first.forEach(row -> candidates.put(row.number(), file.read(row)));
      Chunk<F> chunk =
          new Chunk<>(intake, candidates.values().stream().flatMap(List::stream).toList());
      service.check(chunk);
      Map<Long, List<Violation>> rejections = chunk.rejections();
      return new FactSample(
          first.stream()
              .map(
                  row ->
                      row(
                          row,
                          candidates.getOrDefault(row.number(), List.of()),
                          rejections.getOrDefault(row.number(), List.of())))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> first(Iterable<Row> file, int rows) {
    List<Row> first = new ArrayList<>();
    Iterator<Row> all = file.iterator();
    while (first.size() < rows && all.hasNext()) {
      first.add(all.next());
    }
    return first;
  }

  private static <F> FactSample.SampleRow row(
      Row row, List<Candidate<F>> candidates, List<Violation> rejections) {
    List<Object> facts = new ArrayList<>();
    if (rejections.isEmpty()) {
      candidates.forEach(candidate -> facts.add(candidate.fact()));
    }
    Map<String, String> cells = new HashMap<>();
    rejections.stream()
        .map(Violation::pointer)
        .filter(column -> !row.get(column).isEmpty())
        .forEach(column -> cells.put(column, row.get(column)));
    return new FactSample.SampleRow(row.number(), facts, rejections, cells);
  }
}
