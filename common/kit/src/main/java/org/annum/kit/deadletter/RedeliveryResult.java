package org.annum.kit.deadletter;

import java.util.List;
import org.annum.kit.bulk.BulkItem;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.paging.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What became of a page of letters. */
@Schema(description = "What became of some letters, the oldest first")
record RedeliveryResult(
    @Schema(description = "One result per letter; those that were refused stay")
        List<BulkItem> items,
    @Schema(description = "How many were applied, and are gone", examples = "49") int succeeded,
    @Schema(description = "How many were refused", examples = "1") int failed,
    @Schema(
            description = "Go on with this cursor; absent when no more letters wait",
            examples = "eyJwIjpbIjE3Il19")
        @Nullable String nextCursor) {

  private static final int MULTI_STATUS = 207;

  static RedeliveryResult of(Page<BulkItem> page) {
    BulkResult bulk = BulkResult.of(page.items());
    return new RedeliveryResult(bulk.items(), bulk.succeeded(), bulk.failed(), page.nextCursor());
  }

  RestResponse<RedeliveryResult> response() {
    return RestResponse.ResponseBuilder.<RedeliveryResult>create(MULTI_STATUS).entity(this).build();
  }
}
