package org.annum.feedback.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.feedback.round.model.Answer;
import org.annum.kit.audit.Audit;
import org.annum.kit.bulk.BulkItem;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.idempotency.Idempotency;
import org.annum.kit.problem.Problems;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Takes answers to open rounds, and closes them. */
@ApplicationScoped
class AnswerService {
  private static final int CREATED = 201;

  private final RoundRepository rounds;
  private final RoundStore store;
  private final RoundClosing closing;
  private final Idempotency idempotency;
  private final Problems problems;
  private final Audit audit;

  AnswerService(
      RoundRepository rounds,
      RoundStore store,
      RoundClosing closing,
      Idempotency idempotency,
      Problems problems,
      Audit audit) {
    this.rounds = rounds;
    this.store = store;
    this.closing = closing;
    this.idempotency = idempotency;
    this.problems = problems;
    this.audit = audit;
  }

  /**
   * Adds the good answers.
   *
   * @param key kept with the round and the number of answers only: a digest of the answers beside
   *     the time they came would undo their anonymity
   */
  @Transactional
  BulkResult add(@Nullable String key, UUID roundId, List<SentAnswer> sent) {
    Asked asked = new Asked(roundId, sent.size());
    return idempotency.once(key, asked, BulkResult.class, () -> add(open(roundId), sent));
  }

  /** Says what {@link #add} would say about bad ones, and adds nothing. */
  @Transactional
  BulkResult check(UUID roundId, List<SentAnswer> sent) {
    return result(violations(open(roundId), sent));
  }

  @Transactional
  FeedbackRoundResponse close(UUID roundId, ExpectedVersion expected) {
    FeedbackRound round = lock(roundId);
    expected.check(round.version());
    closing.close(round, null);
    audit.record("round.closed", "feedback-round", roundId.toString(), Map.of());
    return FeedbackRoundResponse.from(lock(roundId));
  }

  private BulkResult add(FeedbackRound round, List<SentAnswer> sent) {
    List<List<Violation>> violations = violations(round, sent);
    List<Answer> good = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      if (violations.get(i).isEmpty()) {
        good.add(AnswerCheck.answer(sent.get(i)));
      }
    }
    if (!good.isEmpty()) {
      store.add(round.id(), good);
    }
    return result(violations);
  }

  private FeedbackRound open(UUID roundId) {
    FeedbackRound round = lock(roundId);
    round.requireOpen();
    return round;
  }

  private FeedbackRound lock(UUID roundId) {
    return rounds
        .lock(roundId)
        .orElseThrow(() -> Refusal.notFound("round.unknown", roundId.toString()));
  }

  private static List<List<Violation>> violations(FeedbackRound round, List<SentAnswer> sent) {
    BulkResult.checkSize(sent, BulkResult.MAX_ITEMS);
    AnswerCheck check = new AnswerCheck(round.itemKeys(), round.scale());
    return sent.stream().map(check::violations).toList();
  }

  private BulkResult result(List<List<Violation>> violations) {
    List<BulkItem> items = new ArrayList<>();
    for (List<Violation> found : violations) {
      int index = items.size();
      items.add(
          found.isEmpty()
              ? new BulkItem(index, null, CREATED, null)
              : BulkItem.refused(index, null, problems.of(Refusal.invalid(found))));
    }
    return BulkResult.of(items);
  }

  /** What an Idempotency-Key stands for. */
  private record Asked(UUID roundId, int answers) {}
}
