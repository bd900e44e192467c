package org.annum.kit.operation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.annum.kit.ServicePath;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Long work as those see it who submitted it, and who operate the suite. */
@Path("/v1/services/{service}/operations/{operationId}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Long work that was accepted with 202")
class OperationResource {
  private static final String ATTACHMENT = "attachment; filename=\"rejected-rows-%s.csv\"";

  private final OperationReading operations;
  private final OperationCancellation cancellation;
  private final RejectedRows rejectedRows;
  private final OperationWatch watch;
  private final ServicePath path;

  OperationResource(
      OperationReading operations,
      OperationCancellation cancellation,
      RejectedRows rejectedRows,
      OperationWatch watch,
      ServicePath path) {
    this.operations = operations;
    this.cancellation = cancellation;
    this.rejectedRows = rejectedRows;
    this.watch = watch;
    this.path = path;
  }

  @GET
  @org.eclipse.microprofile.openapi.annotations.Operation(
      operationId = "getOperation",
      summary = "See how far an operation is and what became of it")
  public Operation get(
      @PathParam("service") String service, @PathParam("operationId") UUID operationId) {
    path.require(service);
    return operations.get(operationId);
  }

  @GET
  @Path("rejections")
  @org.eclipse.microprofile.openapi.annotations.Operation(
      operationId = "listOperationRejections",
      summary = "List the rows an import left out, and why")
  public Page<RejectedRow> rejections(
      @PathParam("service") String service,
      @PathParam("operationId") UUID operationId,
      @QueryParam("limit") @Parameter(description = "Items of a page, at most 500")
          @Nullable Integer limit,
      @QueryParam("cursor") @Parameter(description = "Where the page before ended")
          @Nullable String cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true)
          @Nullable String language) {
    path.require(service);
    return operations.rejections(
        operationId, PageRequest.of(limit, cursor, operationId), RequestLanguage.of(language));
  }

  @GET
  @Path("rejected-rows")
  @Produces("text/csv")
  @org.eclipse.microprofile.openapi.annotations.Operation(
      operationId = "downloadRejectedRows",
      summary = "Get the rows an import left out back as a file",
      description =
          "CSV in UTF-8 with a byte order mark: the columns and cells as they were sent, then a"
              + " column that says in the language of Accept-Language what is wrong. Mend the rows"
              + " and send the file again; the last column may stay. A text that a spreadsheet"
              + " would run as a formula begins with an apostrophe, which is taken off again.")
  @APIResponse(
      responseCode = "200",
      description = "The rows that were left out",
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<StreamingOutput> rejectedRows(
      @PathParam("service") String service,
      @PathParam("operationId") UUID operationId,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true)
          @Nullable String language) {
    path.require(service);
    UUID visible = operations.get(operationId).id();
    Locale locale = RequestLanguage.of(language);
    List<String> columns = rejectedRows.columns(visible, operations.reader());
    return ResponseBuilder.<StreamingOutput>ok(
            out -> rejectedRows.write(visible, columns, locale, out))
        .header(HttpHeaders.CONTENT_DISPOSITION, ATTACHMENT.formatted(visible))
        .build();
  }

  @POST
  @Path("cancellation")
  @org.eclipse.microprofile.openapi.annotations.Operation(
      operationId = "cancelOperation",
      summary = "Cancel an import",
      description =
          "It ends as CANCELLED after the part it works on. What went in by then stays, and its"
              + " counts say how much that is.")
  @APIResponse(
      responseCode = "202",
      description = "It ends soon, or has ended",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Operation.class)))
  public RestResponse<Operation> cancel(
      @PathParam("service") String service, @PathParam("operationId") UUID operationId) {
    path.require(service);
    return RestResponse.accepted(cancellation.cancel(operationId));
  }

  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @org.eclipse.microprofile.openapi.annotations.Operation(
      operationId = "watchOperation",
      summary = "Follow an operation until it has finished",
      description = "Each event is the whole operation; the stream ends with the finished one.")
  @APIResponse(
      responseCode = "200",
      description = "Server-sent events",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = Operation.class)))
  public Multi<Operation> events(
      @PathParam("service") String service, @PathParam("operationId") UUID operationId) {
    path.require(service);
    return watch.of(operationId);
  }
}
