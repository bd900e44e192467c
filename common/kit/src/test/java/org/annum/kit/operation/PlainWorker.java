package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A worker without chunks that does what the test says. */
@ApplicationScoped
class PlainWorker implements OperationWorker {
  static final String KIND = "test-plain";

  /** By the value of the parameter {@code name}. */
  static final Map<String, Work> WORK = new ConcurrentHashMap<>();

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(OperationRun run) throws IOException {
    Work work = WORK.get(run.parameter("name"));
    if (work != null) {
      work.run(run);
    }
  }

  interface Work {
    void run(OperationRun run) throws IOException;
  }
}
