package org.annum.metrics.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annum.kit.problem.Violation;
import org.annum.kit.table.Limits;
import org.annum.kit.table.Row;
import org.annum.kit.table.TableFile;

/** An open file, its rows the facts that a profile makes of them. */
final class FactFile<F> implements AutoCloseable, Iterable<Row> {
  private final FactIntake<F> intake;
  private final BoundProfile profile;
  private final TableFile table;

  private FactFile(FactIntake<F> intake, BoundProfile profile, TableFile table) {
    this.intake = intake;
    this.profile = profile;
    this.table = table;
  }

  /** Refuses a file that is no table, or lacks columns of the profile. */
  static <F> FactFile<F> open(Path path, Limits limits, FactReading<F> reading) throws IOException {
    TableFile table = TableFile.open(path, limits);
    try {
      return new FactFile<>(reading.intake(), reading.bind(table.columns()), table);
    } catch (RuntimeException e) {
      table.close();
      throw e;
    }
  }

  @Override
  public Iterator<Row> iterator() {
    return table.iterator();
  }

  Iterable<List<Row>> chunks(int size) {
    return table.chunks(size);
  }

  /** The facts of a row; none of them is valid when the row is not one of this table. */
  List<Candidate<F>> read(Row row) {
    Optional<Violation> problem = row.problem();
    if (problem.isPresent()) {
      return List.of(Candidate.malformed(row.number(), problem.get()));
    }
    List<Candidate<F>> facts = new ArrayList<>(profile.facts().size());
    for (Map<String, BoundProfile.BoundField> fields : profile.facts()) {
      facts.add(Candidate.read(intake, row.number(), fields(row, fields)));
    }
    return facts;
  }

  /** The external ids of a row's facts, as far as they are there. */
  List<String> idsOf(Row row) {
    List<String> ids = new ArrayList<>(profile.facts().size());
    for (Map<String, BoundProfile.BoundField> fields : profile.facts()) {
      String id = fields(row, fields).value("externalId", FieldSource.Type.TEXT, new Refusals());
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  Chunk<F> chunk(List<Row> rows, Map<String, Long> lastRows) {
    List<Candidate<F>> candidates = new ArrayList<>(rows.size() * profile.facts().size());
    for (Row row : rows) {
      candidates.addAll(read(row));
    }
    return new Chunk<>(intake, candidates, lastRows);
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private RowFields fields(Row row, Map<String, BoundProfile.BoundField> fields) {
    return new RowFields(row, profile, fields);
  }
}
