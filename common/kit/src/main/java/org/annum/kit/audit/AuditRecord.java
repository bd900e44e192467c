package org.annum.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what to what. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who did what to what; ids and codes only")
record AuditRecord(
    @Schema(description = "Number of the record", examples = "4711") long id,
    @Schema(description = "When, by the database's clock") Instant occurredAt,
    @Schema(description = "Id of the person or client, or system", examples = "E9001") String actor,
    @Schema(description = "What was done", examples = "goal.agreed") String action,
    @Schema(description = "Kind of the thing it was done to", examples = "goal") String subjectType,
    @Schema(description = "Id of the thing it was done to", examples = "E1001") String subjectId,
    @JsonRawValue
        @Schema(description = "Ids, versions, names of changed fields", type = SchemaType.OBJECT)
        String detail,
    @Schema(description = "Finds the request in the logs") @Nullable String traceId,
    @Schema(description = "Place in the hash chain; absent until sealed", examples = "4709")
        @Nullable Long position,
    @Schema(description = "Hash of the record and of the one before it, hexadecimal")
        @Nullable String hash) {}
