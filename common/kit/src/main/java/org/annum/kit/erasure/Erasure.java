package org.annum.kit.erasure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was removed of a person")
record Erasure(
    @Schema(description = "Id of the person", examples = "E1001") String personId,
    @Schema(description = "What was removed; asked for again, nothing is left to remove")
        List<ErasedRecords> records) {

  @Schema(description = "Records of one kind that were removed")
  record ErasedRecords(
      @Schema(description = "What they were", examples = "survey-responses") String kind,
      @Schema(description = "How many", examples = "41") long count) {}
}
