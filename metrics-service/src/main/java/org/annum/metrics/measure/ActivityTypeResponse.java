package org.annum.metrics.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of work. */
@Schema(name = "ActivityType", description = "A kind of work that tools may report")
record ActivityTypeResponse(
    @Schema(description = "Stable code", examples = "CALL") String code,
    @Schema(description = "What it is called") MeasureResponse.Names names,
    @Schema(description = "Whether a completed one is published, so that customers can be asked")
        boolean announced,
    @Schema(description = "Grows with every change", examples = "1") long version) {

  static ActivityTypeResponse from(ActivityTypeStore.Versioned versioned) {
    ActivityType type = versioned.type();
    return new ActivityTypeResponse(
        type.code(),
        new MeasureResponse.Names(type.names().zh(), type.names().en()),
        type.announced(),
        versioned.version());
  }
}
