package org.annum.feedback.oneonone;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.annum.feedback.intake.ImportProfile;
import org.annum.feedback.intake.RecordImport;
import org.annum.kit.operation.OperationRun;

/** Files of one-on-ones. */
@ApplicationScoped
class OneOnOneImport implements ImportProfile {
  private final RecordImport records;
  private final OneOnOneKind kind;

  OneOnOneImport(RecordImport records, OneOnOneKind kind) {
    this.records = records;
    this.kind = kind;
  }

  @Override
  public String name() {
    return "one-on-ones";
  }

  @Override
  public void run(OperationRun run) throws IOException {
    records.run(run, kind);
  }
}
