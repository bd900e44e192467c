package org.annum.feedback.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.annum.feedback.access.FeedbackAudit;
import org.annum.feedback.access.Sights;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Shows rounds and their results to those who may see them. */
@ApplicationScoped
class FeedbackRoundService {
  private final RoundRepository rounds;
  private final Sights sights;
  private final FeedbackAudit audit;

  FeedbackRoundService(RoundRepository rounds, Sights sights, FeedbackAudit audit) {
    this.rounds = rounds;
    this.sights = sights;
    this.audit = audit;
  }

  @Transactional
  Page<FeedbackRoundResponse> list(
      @Nullable String subjectId, @Nullable String period, PageRequest page) {
    return rounds.list(sights.current(), subjectId, period, page);
  }

  @Transactional
  FeedbackRoundResponse get(UUID id) {
    return FeedbackRoundResponse.from(find(id));
  }

  @Transactional
  RoundResultResponse result(UUID id) {
    FeedbackRound round = find(id);
    RoundResultResponse result =
        rounds.result(sights.current(), id).orElseThrow(() -> Refusal.conflict("round.still-open"));
    audit.read("feedback-rounds", round.subjectId());
    return result;
  }

  private FeedbackRound find(UUID id) {
    return rounds
        .find(sights.current(), id)
        .orElseThrow(() -> Refusal.notFound("round.unknown", id.toString()));
  }
}
