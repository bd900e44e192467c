package org.annum.feedback.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.annum.feedback.people.People;
import org.annum.feedback.round.model.RoundPeriod;
import org.annum.feedback.round.model.Scale;
import org.annum.feedback.round.model.Threshold;
import org.annum.kit.audit.Audit;
import org.annum.kit.id.Ids;
import org.annum.kit.idempotency.Idempotency;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Opens rounds: from then on threshold, scale and items are a promise. */
@ApplicationScoped
class RoundOpeningService {
  private final RoundStore store;
  private final RoundRepository rounds;
  private final People people;
  private final Idempotency idempotency;
  private final Audit audit;

  RoundOpeningService(
      RoundStore store,
      RoundRepository rounds,
      People people,
      Idempotency idempotency,
      Audit audit) {
    this.store = store;
    this.rounds = rounds;
    this.people = people;
    this.idempotency = idempotency;
    this.audit = audit;
  }

  @Transactional
  FeedbackRoundResponse open(@Nullable String key, CreateFeedbackRoundRequest request) {
    return idempotency.once(key, request, FeedbackRoundResponse.class, () -> open(request));
  }

  private FeedbackRoundResponse open(CreateFeedbackRoundRequest request) {
    RoundPeriod period = RoundPeriod.parse(request.period()).orElseThrow();
    check(request);
    Integer threshold = request.threshold();
    FeedbackRound round =
        FeedbackRound.open(
            Ids.next(),
            request.subjectId(),
            period,
            new Threshold(threshold == null ? Threshold.DEFAULT : threshold),
            scale(request),
            request.items());
    if (!store.insert(round)) {
      throw refusal(round);
    }
    audit.record(
        "round.opened",
        "feedback-round",
        round.id().toString(),
        Map.of("threshold", round.threshold().value()));
    return FeedbackRoundResponse.from(round);
  }

  private Refusal refusal(FeedbackRound round) {
    String period = round.period().text();
    return rounds
        .overlapping(round)
        .filter(other -> !other.equals(period))
        .map(other -> Refusal.conflict("round.overlaps", round.subjectId(), period, other))
        .orElseGet(() -> Refusal.conflict("round.exists", round.subjectId(), period));
  }

  private void check(CreateFeedbackRoundRequest request) {
    List<Violation> violations = new ArrayList<>();
    if (people.known(Set.of(request.subjectId())).isEmpty()) {
      violations.add(Violation.of("/subjectId", "record.unknown-employee", request.subjectId()));
    }
    Set<String> keys = request.items().stream().map(RoundItem::key).collect(Collectors.toSet());
    if (keys.size() < request.items().size()) {
      violations.add(Violation.of("/items", "round.item-twice"));
    }
    var scale = request.scale();
    if (scale != null && scale.min() >= scale.max()) {
      violations.add(Violation.of("/scale/max", "round.scale-upside-down"));
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
  }

  private static Scale scale(CreateFeedbackRoundRequest request) {
    var scale = request.scale();
    return scale == null ? Scale.DEFAULT : new Scale(scale.min(), scale.max());
  }
}
