package org.annum.metrics.stream;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/fact-streams")
@Tag(name = "Imports")
class FactStreamResource {
  private static final String NDJSON = "application/x-ndjson";

  private static final String EXAMPLE =
      """
      {"source": "task-tool", "externalId": "T24-00106", "employeeId": "E1001", \
      "type": "FOLLOW_UP", "priority": "NORMAL", "dueAt": "2024-02-09T18:00:00+08:00"}
      """;

  private final FactStreamService streams;

  FactStreamResource(FactStreamService streams) {
    this.streams = streams;
  }

  @POST
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @PermissionsAllowed("facts:write")
  @Operation(
      operationId = "streamFacts",
      summary = "Take a stream of facts in, one JSON object a line",
      description =
          "A stream may have any number of rows of at most 64 KiB each; they go in by the batch. The"
              + " answer is written meanwhile, so read while sending. An answer without a summary was"
              + " cut off: send the stream again, what went in already changes nothing. Of rows with"
              + " one id the last counts.")
  @APIResponse(
      responseCode = "200",
      description = "A line for each rejected row, and at last the summary",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(oneOf = {RejectedRow.class, StreamSummary.class})))
  public StreamingOutput take(
      @QueryParam("kind")
          @Parameter(
              description = "What the rows are: activities, deals or data-points",
              example = "activities",
              required = true)
          @Nullable String kind,
      @RequestBody(
              required = true,
              description = "Lines, each an item as the bulk resource of the kind takes it",
              content =
                  @Content(
                      mediaType = NDJSON,
                      schema = @Schema(type = SchemaType.STRING, format = "binary"),
                      example = EXAMPLE))
          InputStream rows) {
    return streams.take(kind, rows);
  }
}
