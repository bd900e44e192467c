package org.annum.review.finding;

import org.annum.review.finding.model.Finding;
import org.annum.review.finding.model.FindingNumber;
import org.annum.review.template.model.LocalizedText;

/** A finding in words, with its subject and its numbers. */
public final class FindingTexts {
  private FindingTexts() {}

  public static LocalizedText title(Finding finding) {
    return FindingBundle.text(finding.rule() + ".title", subject(finding));
  }

  public static LocalizedText explanation(Finding finding) {
    Object[] numbers = finding.numbers().stream().map(FindingNumber::shown).toArray();
    return FindingBundle.text(finding.rule() + "." + finding.variant(), subject(finding), numbers);
  }

  private static LocalizedText subject(Finding finding) {
    return finding.goalTitle() == null
        ? MeasureNames.of(finding.measure())
        : new LocalizedText(finding.goalTitle(), finding.goalTitle());
  }
}
