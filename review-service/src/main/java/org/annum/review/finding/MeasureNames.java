package org.annum.review.finding;

import org.annum.review.template.model.LocalizedText;

/** What measures are called; the code itself for a measure that an organisation defined. */
public final class MeasureNames {
  private MeasureNames() {}

  public static LocalizedText of(String measure) {
    String key = "measure." + measure.replace(':', '.');
    return FindingBundle.has(key)
        ? FindingBundle.text(key, new LocalizedText(measure, measure))
        : new LocalizedText(measure, measure);
  }
}
