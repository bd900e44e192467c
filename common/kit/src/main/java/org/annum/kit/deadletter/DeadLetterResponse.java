package org.annum.kit.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.annum.kit.problem.ProblemError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "DeadLetter",
    description = "An event that was set aside. Its body is not shown: it may hold personal data")
record DeadLetterResponse(
    @Schema(description = "Number of the letter", examples = "17") long id,
    @Schema(description = "INCOMING could not be applied, OUTGOING could not be published")
        DeadLetter.Direction direction,
    @Schema(description = "The Kafka topic", examples = "annum.goals.v1") String topic,
    @Schema(description = "Partition of an incoming event", examples = "0")
        @Nullable Integer partition,
    @Schema(description = "Offset of an incoming event", examples = "4711") @Nullable Long offset,
    @Schema(description = "Key of the event", examples = "E1001") @Nullable String key,
    @Schema(description = "CloudEvents type", examples = "org.annum.goal") @Nullable String type,
    @Schema(description = "Version of the state", examples = "3") @Nullable Long version,
    @Schema(description = "Whether the event is the deletion of its key") boolean deletion,
    @Schema(description = "Why it was set aside", examples = "MalformedEventException: no key")
        String reason,
    @Schema(description = "Everything that is wrong with it, where another system wrote it")
        List<ProblemError> errors,
    @Schema(description = "When it was set aside") Instant failedAt) {

  static DeadLetterResponse from(DeadLetter letter, List<ProblemError> errors) {
    return new DeadLetterResponse(
        letter.id(),
        letter.direction(),
        letter.topic(),
        letter.partition(),
        letter.offset(),
        letter.key(),
        letter.type(),
        letter.version(),
        letter.payload() == null,
        letter.reason(),
        errors,
        letter.failedAt());
  }
}
