package org.annum.feedback.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.annum.kit.operation.CancellableWorker;
import org.annum.kit.operation.OperationRun;

/** Does the imports that were accepted. */
@ApplicationScoped
class FeedbackImportWorker implements CancellableWorker {
  private final FeedbackImportService imports;

  FeedbackImportWorker(FeedbackImportService imports) {
    this.imports = imports;
  }

  @Override
  public String kind() {
    return FeedbackImportService.KIND;
  }

  @Override
  public void run(OperationRun run) throws IOException {
    imports.profile(run.parameter(ImportParameters.PROFILE)).run(run);
  }
}
