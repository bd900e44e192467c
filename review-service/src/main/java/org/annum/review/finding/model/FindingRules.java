package org.annum.review.finding.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.annum.review.template.model.RuleSetting;

/** The rules that ship, by the id a template switches them on with. */
public final class FindingRules {
  private static final Map<String, FindingRule> RULES =
      Map.of(
          GoalMissedRule.ID, new GoalMissedRule(),
          PriorityDisorderRule.ID, new PriorityDisorderRule(),
          SlowResponseRule.ID, new SlowResponseRule(),
          DataQualityRule.ID, new DataQualityRule(),
          PoorCommunicationRule.ID, new PoorCommunicationRule(),
          NegativeFeedbackRule.ID, new NegativeFeedbackRule(),
          EfficiencyLossRule.ID, new EfficiencyLossRule(),
          DecliningTrendRule.ID, new DecliningTrendRule(),
          LowEvidenceRule.ID, new LowEvidenceRule());

  private FindingRules() {}

  /** What the switched-on rules find, the gravest first. */
  public static List<Finding> find(YearFacts facts, List<RuleSetting> settings) {
    return settings.stream()
        .flatMap(setting -> rule(setting.rule()).find(facts, setting).stream())
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(Finding::rule)
                .thenComparing(Finding::findingId))
        .toList();
  }

  private static FindingRule rule(String id) {
    FindingRule rule = RULES.get(id);
    if (rule == null) {
      throw new IllegalArgumentException("there is no finding rule " + id);
    }
    return rule;
  }
}
