package org.annum.review.finding.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.annum.review.evidence.model.FeedbackSummary;
import org.annum.review.evidence.model.RaterGroup;
import org.annum.review.period.model.Precision;
import org.annum.review.template.model.RuleSetting;

/**
 * The item {@code communication} of a shown rater group is below {@code rating}; or of customers'
 * negative comments at least {@code comments}, and the share {@code share}, are about it. Groups
 * that are not shown are not looked at, so nothing suppressed can be inferred.
 */
final class PoorCommunicationRule implements FindingRule {
  static final String ID = "POOR_COMMUNICATION";
  private static final String ITEM = "communication";
  private static final String THEME = "COMMUNICATION";

  @Override
  public List<Finding> find(YearFacts facts, RuleSetting setting) {
    return Stream.concat(fromTeam(facts, setting), fromCustomers(facts, setting)).toList();
  }

  private static Stream<Finding> fromTeam(YearFacts facts, RuleSetting setting) {
    List<BigDecimal> low =
        facts.figures().team().groups().stream()
            .filter(RaterGroup::shown)
            .flatMap(group -> group.items().stream())
            .filter(item -> item.item().equals(ITEM) && item.average() != null)
            .map(item -> Objects.requireNonNull(item.average()))
            .filter(average -> average.compareTo(setting.parameter("rating")) < 0)
            .sorted()
            .toList();
    return low.stream()
        .limit(1)
        .map(
            average ->
                new FindingDraft(
                        setting,
                        "default",
                        Severity.MEDIUM,
                        FeedbackSummary.TEAM_FEEDBACK,
                        List.of(
                            FindingNumber.of("average", average, "points"),
                            FindingNumber.of("threshold", setting.parameter("rating"), "points")))
                    .shownBy(
                        facts.evidence().teamFeedback().stream()
                            .map(FeedbackSummary::reference)
                            .map(FindingEvidence::of)
                            .toList()));
  }

  private static Stream<Finding> fromCustomers(YearFacts facts, RuleSetting setting) {
    long about = facts.negativeComments(THEME);
    long all = facts.negativeComments();
    if (all == 0 || about < setting.parameter("comments").longValueExact()) {
      return Stream.empty();
    }
    BigDecimal share = Precision.divide(BigDecimal.valueOf(about), BigDecimal.valueOf(all));
    return Stream.of(share)
        .filter(found -> found.compareTo(setting.parameter("share")) >= 0)
        .map(
            found ->
                new FindingDraft(
                        setting,
                        "comments",
                        Severity.MEDIUM,
                        FeedbackSummary.REMARKS,
                        List.of(
                            FindingNumber.count("comments", about),
                            FindingNumber.ratio("share", found)))
                    .shownBy(facts.lowlights(THEME), about));
  }
}
