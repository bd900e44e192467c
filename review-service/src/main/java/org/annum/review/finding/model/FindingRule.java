package org.annum.review.finding.model;

import java.util.List;
import org.annum.review.template.model.RuleSetting;

/** A rule finds nothing, one problem, or one for each thing it looks at. */
@FunctionalInterface
interface FindingRule {
  List<Finding> find(YearFacts facts, RuleSetting setting);
}
