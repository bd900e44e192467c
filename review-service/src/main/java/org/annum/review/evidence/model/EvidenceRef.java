package org.annum.review.evidence.model;

import java.util.Comparator;

/** One record in one version: enough to find it again and to see whether it changed. */
public record EvidenceRef(EvidenceKind kind, String key, long version)
    implements Comparable<EvidenceRef> {
  private static final Comparator<EvidenceRef> ORDER =
      Comparator.comparing(EvidenceRef::kind)
          .thenComparing(EvidenceRef::key)
          .thenComparingLong(EvidenceRef::version);

  @Override
  public int compareTo(EvidenceRef other) {
    return ORDER.compare(this, other);
  }
}
