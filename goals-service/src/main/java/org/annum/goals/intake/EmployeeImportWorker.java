package org.annum.goals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.annum.goals.people.SaveResult;
import org.annum.goals.people.SaveResult.Effect;
import org.annum.goals.people.SaveResult.Refused;
import org.annum.goals.people.SaveResult.Saved;
import org.annum.kit.operation.CancellableWorker;
import org.annum.kit.operation.OperationRun;
import org.annum.kit.operation.RowOutcome;

/**
 * Saves an employee file part by part, managers first. The order of the parts depends on the file
 * alone, so another replica goes on where a dead one stopped.
 */
@ApplicationScoped
class EmployeeImportWorker implements CancellableWorker {
  static final String KIND = "employee-import";
  private static final int PART = 500;

  private final EmployeeImportService service;

  EmployeeImportWorker(EmployeeImportService service) {
    this.service = service;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(OperationRun run) throws IOException {
    EmployeeFile file = EmployeeFile.read(run.payload());
    if (run.resumeAfter() == 0) {
      file.rejections().forEach(run::reject);
      run.count(RowOutcome.UNCHANGED, file.superseded());
    }
    long done = 0;
    for (List<EmployeeRow> part : file.parts(PART)) {
      done += part.size();
      if (done > run.resumeAfter()) {
        run.progress(done, file.size());
        run.chunk(done, () -> save(file, part, run));
      }
    }
    run.progress(file.size(), file.size());
  }

  private void save(EmployeeFile file, List<EmployeeRow> part, OperationRun run) {
    List<SaveResult> results = service.save(part);
    for (int index = 0; index < part.size(); index++) {
      EmployeeRow row = part.get(index);
      if (results.get(index) instanceof Refused refused) {
        refused.violations().forEach(violation -> run.reject(file.rejection(row, violation)));
      } else if (results.get(index) instanceof Saved saved) {
        run.count(outcome(saved.effect()), 1);
      }
    }
  }

  private static RowOutcome outcome(Effect effect) {
    return switch (effect) {
      case CREATED -> RowOutcome.ACCEPTED;
      case REPLACED -> RowOutcome.REPLACED;
      case UNCHANGED -> RowOutcome.UNCHANGED;
    };
  }
}
