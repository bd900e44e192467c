package org.annum.review.evidence.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A record that is in a ratio's denominator but not in its numerator: the one to explain. */
public record ExceptionRecord(
    String recordId,
    @Nullable String customer,
    @Nullable String priority,
    @Nullable OffsetDateTime dueAt,
    @Nullable OffsetDateTime completedAt,
    @Nullable Integer othersOnTimeSameWeek) {}
