package org.annum.feedback.remark;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.annum.feedback.intake.ImportProfile;
import org.annum.feedback.intake.RecordImport;
import org.annum.kit.operation.OperationRun;

/** Files of remarks. */
@ApplicationScoped
class RemarkImport implements ImportProfile {
  private final RecordImport records;
  private final RemarkKind kind;

  RemarkImport(RecordImport records, RemarkKind kind) {
    this.records = records;
    this.kind = kind;
  }

  @Override
  public String name() {
    return "customer-remarks";
  }

  @Override
  public void run(OperationRun run) throws IOException {
    records.run(run, kind);
  }
}
