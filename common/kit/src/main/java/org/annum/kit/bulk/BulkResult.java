package org.annum.kit.bulk;

import java.util.Collection;
import java.util.List;
import org.annum.kit.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer of a bulk request; always 207, even when all items fail or none does. */
@Schema(description = "The answer of a bulk request: one result per item, in the request's order")
public record BulkResult(
    @Schema(description = "One result per item") List<BulkItem> items,
    @Schema(description = "How many items went in", examples = "998") int succeeded,
    @Schema(description = "How many items were refused", examples = "2") int failed) {

  /** Most items of a bulk request of things that people edit. */
  public static final int MAX_ITEMS = 1_000;

  /** Most items of a bulk request of facts. */
  public static final int MAX_FACTS = 10_000;

  private static final int MULTI_STATUS = 207;

  public BulkResult {
    items = List.copyOf(items);
  }

  public static BulkResult of(List<BulkItem> items) {
    int succeeded = (int) items.stream().filter(BulkItem::succeeded).count();
    return new BulkResult(items, succeeded, items.size() - succeeded);
  }

  /** Refuses a request of more than {@code max} items (413). */
  public static void checkSize(Collection<?> items, int max) {
    if (items.size() > max) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "bulk.too-many-items", items.size(), max);
    }
  }

  public RestResponse<BulkResult> response() {
    return RestResponse.ResponseBuilder.<BulkResult>create(MULTI_STATUS).entity(this).build();
  }
}
