package org.annum.feedback.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.feedback.round.RoundRepository.FrozenRound;
import org.annum.feedback.round.model.Answer;
import org.annum.feedback.round.model.Threshold;
import org.annum.kit.audit.Audit;
import org.annum.kit.id.Ids;
import org.annum.kit.operation.OperationRun;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.problem.Refusal;

/**
 * Takes a round that was collected elsewhere: opened, filled and closed in one transaction. The
 * same answers again change nothing; other ones for the same subject and period are refused, since
 * two results of one round would tell who made the difference.
 */
@ApplicationScoped
class CollectedRound {
  private final RoundRepository rounds;
  private final RoundStore store;
  private final RoundClosing closing;
  private final Audit audit;
  private final RoundConfig config;

  CollectedRound(
      RoundRepository rounds,
      RoundStore store,
      RoundClosing closing,
      Audit audit,
      RoundConfig config) {
    this.rounds = rounds;
    this.store = store;
    this.closing = closing;
    this.audit = audit;
    this.config = config;
  }

  UUID newId() {
    return Ids.next();
  }

  Threshold threshold() {
    return new Threshold(config.threshold());
  }

  /** Takes the answers in the caller's transaction and counts them. */
  void take(OperationRun run, FeedbackRound round, List<Answer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    String digest = ContentDigest.of(answers);
    if (store.insert(round)) {
      store.add(round.id(), answers);
      closing.close(round, digest);
      audit.record("round.imported", "feedback-round", round.id().toString(), Map.of());
      run.count(RowOutcome.ACCEPTED, answers.size());
    } else {
      requireSame(round, digest);
      run.count(RowOutcome.UNCHANGED, answers.size());
    }
  }

  private void requireSame(FeedbackRound round, String digest) {
    String period = round.period().text();
    FrozenRound known =
        rounds
            .lock(round.subjectId(), period)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "round.overlaps",
                        round.subjectId(),
                        period,
                        rounds.overlapping(round).orElseThrow()));
    if (known.round().status() == RoundStatus.OPEN) {
      throw Refusal.conflict("round.collecting", round.subjectId(), period);
    }
    if (!digest.equals(known.digest())) {
      throw Refusal.conflict("round.closed", round.subjectId(), period);
    }
  }
}
