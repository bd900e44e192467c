package org.annum.feedback.round;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.annum.feedback.round.model.RoundPeriod;
import org.annum.feedback.round.model.Scale;
import org.annum.feedback.round.model.Threshold;
import org.annum.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A collection of ratings about one person, and what its raters were promised. */
record FeedbackRound(
    UUID id,
    String subjectId,
    RoundPeriod period,
    Threshold threshold,
    Scale scale,
    List<RoundItem> items,
    RoundStatus status,
    long version,
    @Nullable OffsetDateTime closedAt) {

  FeedbackRound {
    items = List.copyOf(items);
  }

  static FeedbackRound open(
      UUID id,
      String subjectId,
      RoundPeriod period,
      Threshold threshold,
      Scale scale,
      List<RoundItem> items) {
    return new FeedbackRound(
        id, subjectId, period, threshold, scale, items, RoundStatus.OPEN, 1, null);
  }

  List<String> itemKeys() {
    return items.stream().map(RoundItem::key).toList();
  }

  /** A closed round takes nothing more: a second result would tell what was added. */
  void requireOpen() {
    if (status != RoundStatus.OPEN) {
      throw Refusal.conflict("round.closed", subjectId, period.text());
    }
  }
}
