package org.annum.kit.paging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a list. */
@Schema(description = "A page of a list")
public record Page<T>(
    @Schema(description = "The items of this page, in a stable order") List<T> items,
    @Schema(
            description = "Ask for the next page with this cursor; absent on the last page",
            examples = "eyJwIjpbIkUxMDAxIl19")
        @Nullable String nextCursor) {

  public Page {
    items = List.copyOf(items);
  }
}
