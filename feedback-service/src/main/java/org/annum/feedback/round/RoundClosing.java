package org.annum.feedback.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.feedback.round.model.RoundCalculator;
import org.annum.feedback.round.model.RoundResult;
import org.annum.feedback.summary.ComputedSummary;
import org.annum.feedback.summary.Summaries;
import org.annum.feedback.summary.SummaryKey;
import org.annum.feedback.theme.Themes;
import org.annum.kit.event.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * Turns the answers of a round into its one result, forgets them and publishes what may be shown.
 */
@ApplicationScoped
class RoundClosing {
  static final String MEASURE = "team_feedback";

  private final RoundStore store;
  private final Summaries summaries;
  private final Themes themes;

  RoundClosing(RoundStore store, Summaries summaries, Themes themes) {
    this.store = store;
    this.summaries = summaries;
    this.themes = themes;
  }

  /** Closes an open round in the caller's transaction, which holds its lock. */
  void close(FeedbackRound round, @Nullable String digest) {
    round.requireOpen();
    RoundResult result =
        RoundCalculator.result(round.threshold(), round.itemKeys(), store.take(round.id()));
    store.close(round.id(), result, digest);
    String period = round.period().text();
    SummaryKey key =
        new SummaryKey(
            round.subjectId(), period, round.period().firstDay(), round.period().lastDay());
    String body = EventJson.write(TeamFeedbackBody.of(result, themes.classifier()));
    summaries.recompute(
        MEASURE, List.of(key), () -> List.of(new ComputedSummary(round.subjectId(), period, body)));
  }
}
