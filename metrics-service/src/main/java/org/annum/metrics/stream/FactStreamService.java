package org.annum.metrics.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import org.annum.kit.problem.Problems;
import org.annum.metrics.intake.FactCollection;
import org.annum.metrics.intake.Intake;
import org.jspecify.annotations.Nullable;

/** Use cases of streams. */
@ApplicationScoped
class FactStreamService {
  private final Intake intake;
  private final Problems problems;
  private final ObjectWriter json;

  FactStreamService(Intake intake, Problems problems, ObjectMapper mapper) {
    this.intake = intake;
    this.problems = problems;
    this.json = mapper.writer();
  }

  /** Takes the facts in while the answer is written. */
  FactStream take(@Nullable String kind, InputStream rows) {
    return new FactStream(
        rows, intake.batches(FactCollection.of("kind", kind).fact()), problems, json);
  }
}
