package org.annum.kit.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.annum.kit.bulk.BulkItem;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.etag.ETags;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.json.StrictJson;
import org.annum.kit.paging.Page;
import org.annum.kit.problem.Problems;
import org.annum.kit.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/things")
@Tag(name = "Things")
class ThingResource {
  private final ThingService things;
  private final StrictJson json;
  private final Problems problems;

  ThingResource(ThingService things, StrictJson json, Problems problems) {
    this.things = things;
    this.json = json;
    this.problems = problems;
  }

  @POST
  @PermissionsAllowed("things:write")
  @Operation(operationId = "createThing", summary = "Create a thing")
  public RestResponse<ThingResponse> create(
      @HeaderParam("Idempotency-Key") @Nullable String key, @Valid CreateThing request) {
    ThingResponse thing = things.create(key, request);
    return ETags.created(thing, thing.version(), URI.create("/v1/things/" + thing.id()));
  }

  @GET
  @PermissionsAllowed("things:read")
  @Operation(operationId = "listThings", summary = "List things")
  public Page<ThingResponse> list(
      @QueryParam("prefix") String prefix,
      @RestQuery @Nullable LocalDate since,
      @QueryParam("colour") CreateThing.@Nullable Colour colour,
      @QueryParam("most") @Max(9) @Nullable Long most,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return things.page(prefix, limit, cursor);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("things:read")
  @Operation(operationId = "getThing", summary = "Get a thing")
  public RestResponse<ThingResponse> get(
      @PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    ThingResponse thing = things.get(id);
    return ETags.ok(thing, thing.version(), ifNoneMatch);
  }

  @PUT
  @Path("{id}/name")
  @PermissionsAllowed("things:write")
  @Operation(operationId = "renameThing", summary = "Rename a thing")
  public RestResponse<ThingResponse> rename(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid CreateThing request) {
    ThingResponse thing = things.rename(id, ExpectedVersion.parse(ifMatch), request.name());
    return ETags.ok(thing, thing.version());
  }

  @POST
  @Path("bulk")
  @PermissionsAllowed("things:write")
  @Operation(operationId = "createThings", summary = "Create many things")
  public RestResponse<BulkResult> bulk(List<JsonNode> items) {
    BulkResult.checkSize(items, 3);
    List<BulkItem> results = new ArrayList<>();
    for (JsonNode item : items) {
      results.add(one(results.size(), item));
    }
    return BulkResult.of(results).response();
  }

  private BulkItem one(int index, JsonNode item) {
    try {
      ThingResponse thing = things.create(null, json.read(item, CreateThing.class));
      return BulkItem.done(index, thing.id().toString(), RestResponse.StatusCode.CREATED);
    } catch (Refusal refusal) {
      return BulkItem.refused(index, null, problems.of(refusal));
    }
  }

  @POST
  @Path("sql")
  @Consumes("text/plain")
  @PermissionsAllowed("things:write")
  @Operation(operationId = "runSql", summary = "Run a statement, to see what its failure becomes")
  public void sql(String statement) {
    things.run(statement);
  }

  @GET
  @Path("bug")
  @PermissionsAllowed("things:read")
  @Operation(operationId = "meetBug", summary = "Fail unexpectedly")
  public ThingResponse bug() {
    throw new IllegalStateException("secret internals");
  }

  @GET
  @Path("unannotated")
  public String unannotated() {
    return "must never be seen";
  }
}
