package org.annum.feedback.survey;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.annum.feedback.intake.RecordRow;
import org.annum.feedback.theme.model.ThemeMatch;
import org.jspecify.annotations.Nullable;

/** An answer as it is stored. */
record SurveyResponseRow(
    String source,
    String externalId,
    String employeeId,
    @Nullable String customer,
    @Nullable String taskId,
    OffsetDateTime submittedAt,
    LocalDate month,
    int score,
    @Nullable String comment,
    List<ThemeMatch> themes)
    implements RecordRow {}
