package org.annum.feedback.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annum.kit.audit.Audit;
import org.annum.kit.bulk.BulkItem;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.problem.Problems;
import org.annum.kit.problem.Refusal;

/** Takes records of any kind in bulk: every good one goes in, every bad one is explained. */
@ApplicationScoped
public class BulkIntakeService {
  private static final int OK = 200;
  private static final int CREATED = 201;

  private final RecordIntake intake;
  private final Problems problems;
  private final Audit audit;

  BulkIntakeService(RecordIntake intake, Problems problems, Audit audit) {
    this.intake = intake;
    this.problems = problems;
    this.audit = audit;
  }

  /** Stores the good ones. */
  @Transactional
  public <Q extends SentRecord, R extends RecordRow> BulkResult accept(
      RecordKind<Q, R> kind, List<Q> sent) {
    BulkResult.checkSize(sent, BulkResult.MAX_FACTS);
    BulkResult result = result(intake.accept(kind, sent));
    audit.record(
        "feedback.received",
        "measure",
        kind.measure(),
        Map.of("stored", result.succeeded(), "refused", result.failed()));
    return result;
  }

  /** Says what {@link #accept} would say about bad ones, and stores nothing. */
  @Transactional
  public <Q extends SentRecord> BulkResult check(RecordKind<Q, ?> kind, List<Q> sent) {
    BulkResult.checkSize(sent, BulkResult.MAX_FACTS);
    return result(intake.check(kind, sent));
  }

  private BulkResult result(List<Verdict> verdicts) {
    List<BulkItem> items = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      int index = items.size();
      items.add(
          verdict.isRefused()
              ? BulkItem.refused(
                  index, verdict.recordId(), problems.of(Refusal.invalid(verdict.violations())))
              : BulkItem.done(
                  index,
                  verdict.recordId(),
                  verdict.outcome() == RowOutcome.ACCEPTED ? CREATED : OK));
    }
    return BulkResult.of(items);
  }
}
