package org.annum.review.review;

import java.util.List;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.review.evidence.model.EvidenceKind;
import org.annum.review.evidence.model.EvidenceRef;

/** Pages of the records a review stands on, in their stable order. */
final class EvidencePages {
  private EvidencePages() {}

  static Page<EvidenceResponse> page(List<EvidenceRef> all, PageRequest wanted) {
    List<EvidenceResponse> found =
        all.stream()
            .filter(reference -> isAfter(reference, wanted))
            .limit(wanted.fetchSize())
            .map(EvidenceResponse::from)
            .toList();
    return wanted.page(found, record -> List.of(record.kind(), record.key()));
  }

  private static boolean isAfter(EvidenceRef reference, PageRequest wanted) {
    String kind = wanted.after(0);
    String key = wanted.after(1);
    if (kind == null || key == null) {
      return true;
    }
    int byKind = reference.kind().compareTo(EvidenceKind.valueOf(kind));
    return byKind > 0 || (byKind == 0 && reference.key().compareTo(key) > 0);
  }
}
