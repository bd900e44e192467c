package org.annum.kit.digest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a service holds of the state behind a topic")
record StateDigest(
    @Schema(description = "The Kafka topic", examples = "annum.goals.v1") String topic,
    @Schema(description = "Whether the service publishes or consumes the topic") Role role,
    @Schema(description = "Keys that are not deleted", examples = "4200") long count,
    @Schema(
            description = "Equal for services that hold the same versions of the same keys",
            examples = "2421735210357116214543")
        String digest) {

  /** The side of the topic this service is on. */
  enum Role {
    PUBLISHED,
    CONSUMED
  }
}
