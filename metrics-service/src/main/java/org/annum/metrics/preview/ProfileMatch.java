package org.annum.metrics.preview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.annum.metrics.profile.KeptProfile;
import org.annum.metrics.profile.model.HeaderNames;
import org.annum.metrics.profile.model.ImportProfile;

/**
 * How well a profile fits a header: four parts for the columns it needs that are there, one for the
 * file's columns that it knows.
 */
record ProfileMatch(KeptProfile kept, BigDecimal score, List<String> missing) {
  private static final int NEEDED = 4;

  static ProfileMatch of(KeptProfile kept, List<String> columns) {
    ImportProfile profile = kept.profile();
    HeaderNames header = new HeaderNames(columns);
    List<String> missing =
        profile.requiredColumns().stream()
            .filter(names -> header.find(names).isEmpty())
            .map(names -> names.get(0))
            .toList();
    Set<String> known = new HashSet<>();
    Stream.concat(profile.requiredColumns().stream(), profile.optionalColumns().stream())
        .map(header::find)
        .flatMap(Optional::stream)
        .forEach(known::add);
    int required = Math.max(1, profile.requiredColumns().size());
    double needed = (double) (required - missing.size()) / required;
    double share = (double) known.size() / columns.size();
    return new ProfileMatch(
        kept,
        BigDecimal.valueOf((NEEDED * needed + share) / (NEEDED + 1))
            .setScale(2, RoundingMode.HALF_UP),
        missing);
  }

  boolean fits() {
    return missing.isEmpty();
  }

  /** Whether the header has any column the profile needs. */
  boolean isWorthMentioning() {
    return score.signum() > 0;
  }
}
