package org.annum.feedback.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.annum.kit.operation.OperationRun;
import org.annum.kit.operation.OperationWorker;

/** Classifies all comments again after the lexicon changed. */
@ApplicationScoped
class ClassificationWorker implements OperationWorker {
  static final String KIND = "theme-classification";

  private final Instance<CommentTable> tables;
  private final Reclassification reclassification;

  ClassificationWorker(Instance<CommentTable> tables, Reclassification reclassification) {
    this.tables = tables;
    this.reclassification = reclassification;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(OperationRun run) {
    tables.stream().forEach(table -> reclassification.run(run, table));
  }
}
