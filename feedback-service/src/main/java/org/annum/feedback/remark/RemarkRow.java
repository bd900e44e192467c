package org.annum.feedback.remark;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.annum.feedback.intake.RecordRow;
import org.annum.feedback.theme.model.ThemeMatch;
import org.jspecify.annotations.Nullable;

/** A remark as it is stored. */
record RemarkRow(
    String source,
    String externalId,
    String employeeId,
    @Nullable String customer,
    Channel channel,
    OffsetDateTime occurredAt,
    LocalDate month,
    Sentiment sentiment,
    @Nullable String comment,
    List<ThemeMatch> themes)
    implements RecordRow {}
