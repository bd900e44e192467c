package org.annum.metrics.sourcehealth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.annum.metrics.pull.SourceError;
import org.annum.metrics.sourcehealth.model.SourceStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a source is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How a source is")
record SourceHealth(
    @Schema(description = "The source", examples = "crm-deals") String source,
    @Schema(description = "The connector that pulls it", examples = "jdbc") String kind,
    @Schema(description = "How it is", examples = "WAITING") SourceStatus status,
    @Schema(
            description =
                "False for one that runs by itself and was not heard from for two of its intervals"
                    + " and five minutes")
        boolean upToDate,
    @Schema(description = "When a run last ended well") @Nullable OffsetDateTime lastSuccessAt,
    @Schema(description = "Everything that the source had by then has been pulled")
        @Nullable OffsetDateTime completeUntil,
    @Schema(description = "Seconds since completeUntil", examples = "312")
        @Nullable Long lagSeconds,
    @Schema(description = "When it runs next, unless it is disabled or refused")
        @Nullable OffsetDateTime nextRunAt,
    @Schema(description = "Failures in a row", examples = "0") int failures,
    @Schema(description = "When it failed last, unless it went well since")
        @Nullable OffsetDateTime failedAt,
    @Schema(description = "Why it failed last, unless it went well since")
        @Nullable SourceError error,
    @Schema(description = "New facts of all runs", examples = "11000") long accepted,
    @Schema(description = "Facts of all runs that replaced an earlier version", examples = "900")
        long replaced,
    @Schema(description = "Facts of all runs that were there already", examples = "100")
        long unchanged,
    @Schema(description = "Facts of all runs that were left out", examples = "12") long rejected,
    @Schema(description = "Of them, those that are not settled", examples = "2")
        long openRejections) {}
