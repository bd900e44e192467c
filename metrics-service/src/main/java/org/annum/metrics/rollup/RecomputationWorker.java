package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.annum.kit.operation.Operation;
import org.annum.kit.operation.OperationRun;
import org.annum.kit.operation.OperationWorker;
import org.annum.kit.operation.Operations;
import org.annum.metrics.measure.Recomputation;
import org.annum.metrics.measure.model.FactKind;

/**
 * Computes rollups again after a definition changed. The months are marked with the change itself,
 * so nothing is lost when the process dies before the operation or in its middle: whoever works
 * marks off next goes on.
 */
@ApplicationScoped
class RecomputationWorker implements OperationWorker, Recomputation {
  private static final String KIND = "measure-recomputation";
  private static final String MEASURE = "measure";
  private static final String FACT = "fact";

  private final RollupService rollups;
  private final Operations operations;

  RecomputationWorker(RollupService rollups, Operations operations) {
    this.rollups = rollups;
    this.operations = operations;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void mark(String measure, FactKind fact, Set<String> kinds) {
    rollups.markAll(measure, fact, kinds);
  }

  @Override
  public Operation submit(String measure, FactKind fact) {
    return operations.submit(
        KIND, Map.of(MEASURE, measure, FACT, fact.name()), InputStream.nullInputStream());
  }

  @Override
  public void run(OperationRun run) {
    FactKind fact = FactKind.valueOf(Objects.requireNonNull(run.parameter(FACT)));
    long total = rollups.marks(fact);
    for (Half half : Half.values()) {
      while (rollups.catchUpSome(fact, half)) {
        run.progress(Math.max(0, total - rollups.marks(fact)), total);
      }
    }
    run.progress(total, total);
  }
}
