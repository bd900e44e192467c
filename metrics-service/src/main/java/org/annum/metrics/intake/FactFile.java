package org.annum.metrics.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.annum.kit.problem.Violation;
import org.annum.kit.table.Row;
import org.annum.metrics.intake.model.Times;

/** The rows of a file as the facts that a profile makes of them. */
final class FactFile<F> {
  private final FactIntake<F> intake;
  private final ImportProfile profile;
  private final String source;
  private final Times times;

  FactFile(FactIntake<F> intake, ImportProfile profile, String source, Times times) {
    this.intake = intake;
    this.profile = profile;
    this.source = source;
    this.times = times;
  }

  /** The facts of a row; none of them is valid when the row is not one of this table. */
  List<Candidate<F>> read(Row row) {
    Optional<Violation> problem = row.problem();
    if (problem.isPresent()) {
      RowFields first = fields(row, profile.facts().get(0));
      return List.of(Candidate.malformed(row.number(), first, problem.get()));
    }
    List<Candidate<F>> facts = new ArrayList<>(profile.facts().size());
    for (Map<String, ImportProfile.Field> fields : profile.facts()) {
      facts.add(Candidate.read(intake, row.number(), fields(row, fields)));
    }
    return facts;
  }

  /** The external ids of a row's facts, as far as they are there. */
  Stream<String> idsOf(Row row) {
    return profile.facts().stream()
        .map(fields -> fields(row, fields))
        .map(fields -> fields.value("externalId", FieldSource.Type.TEXT, new Refusals()))
        .flatMap(Stream::ofNullable);
  }

  Chunk<F> chunk(List<Row> rows, Map<String, Long> lastRows) {
    return new Chunk<>(intake, rows.stream().flatMap(row -> read(row).stream()).toList(), lastRows);
  }

  private RowFields fields(Row row, Map<String, ImportProfile.Field> fields) {
    return new RowFields(row, fields, source, times);
  }
}
