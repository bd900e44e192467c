package org.annum.review.evidence.model;

import java.util.List;

/** How many records a ratio missed, and the first of them. */
public record Exceptions(long total, List<ExceptionRecord> records) {
  public static final Exceptions NONE = new Exceptions(0, List.of());

  public Exceptions {
    records = records == null ? List.of() : List.copyOf(records);
  }
}
