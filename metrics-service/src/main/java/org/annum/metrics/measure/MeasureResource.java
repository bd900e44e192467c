package org.annum.metrics.measure;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/measures")
@Tag(name = "Measures")
class MeasureResource {
  private final MeasureService measures;

  MeasureResource(MeasureService measures) {
    this.measures = measures;
  }

  @GET
  @Authenticated
  @Operation(operationId = "listMeasures", summary = "List the definitions of measures")
  public Page<MeasureResponse> list(
      @QueryParam("limit") @Parameter(description = "Most items of the page", example = "50")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before")
          @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, "measures");
    Long after = page.afterNumber(0);
    List<MeasureResponse> all = measures.list();
    int start = after == null ? 0 : Math.min(after.intValue(), all.size());
    int end = Math.min(start + page.fetchSize(), all.size());
    return page.page(all.subList(start, end), last -> List.of(all.indexOf(last) + 1));
  }
}
