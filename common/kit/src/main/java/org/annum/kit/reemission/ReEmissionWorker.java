package org.annum.kit.reemission;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.kit.operation.OperationRun;
import org.annum.kit.operation.OperationWorker;
import org.jspecify.annotations.Nullable;

/** Goes through the sources, one transaction per portion; after a crash it starts anew. */
@ApplicationScoped
class ReEmissionWorker implements OperationWorker {
  static final String KIND = "re-emission";
  static final String TOPIC = "topic";

  private final List<ReEmissionSource> sources;

  ReEmissionWorker(@All List<ReEmissionSource> sources) {
    this.sources = sources;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(OperationRun run) {
    String topic = run.parameter(TOPIC);
    var portions = new Portions(run);
    sources.stream()
        .filter(source -> topic == null || source.topic().equals(topic))
        .forEach(portions::emit);
  }

  /** Counts the portions of one run. */
  private static final class Portions {
    private final OperationRun run;
    private long done;
    private @Nullable String after;

    Portions(OperationRun run) {
      this.run = run;
    }

    void emit(ReEmissionSource source) {
      after = null;
      do {
        done++;
        run.progress(done, null);
        run.chunk(done, () -> after = source.emit(after));
      } while (after != null);
    }
  }
}
