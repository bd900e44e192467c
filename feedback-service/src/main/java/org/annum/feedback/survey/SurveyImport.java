package org.annum.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.annum.feedback.intake.ImportProfile;
import org.annum.feedback.intake.RecordImport;
import org.annum.kit.operation.OperationRun;

/** Files of a survey tool. */
@ApplicationScoped
class SurveyImport implements ImportProfile {
  private final RecordImport records;
  private final SurveyKind kind;

  SurveyImport(RecordImport records, SurveyKind kind) {
    this.records = records;
    this.kind = kind;
  }

  @Override
  public String name() {
    return "customer-survey";
  }

  @Override
  public void run(OperationRun run) throws IOException {
    records.run(run, kind);
  }
}
