package org.annum.feedback.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as another system sent it, not checked yet. */
public interface SentRecord {

  @Nullable String source();

  @Nullable String externalId();

  /** The people it names, by the JSON pointer of the field; they must be known. */
  Map<String, String> people();

  /** What the record is called everywhere: {@code survey:S-1}. */
  default String recordId() {
    return source() + ":" + externalId();
  }
}
