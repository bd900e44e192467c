package org.annum.kit.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.annum.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one item of a bulk request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of one item of a bulk request")
public record BulkItem(
    @Schema(description = "Position in the request, from 0", examples = "0") int index,
    @Schema(description = "Id of the thing; absent when the item has none yet", examples = "E1001")
        @Nullable String id,
    @Schema(description = "HTTP status this item would have had alone", examples = "201")
        int status,
    @Schema(description = "Why the item was refused") @Nullable Problem problem) {

  private static final int FIRST_ERROR = 400;

  public static BulkItem done(int index, String id, int status) {
    return new BulkItem(index, id, status, null);
  }

  public static BulkItem refused(int index, @Nullable String id, Problem problem) {
    return new BulkItem(index, id, problem.status(), problem);
  }

  boolean succeeded() {
    return status < FIRST_ERROR;
  }
}
