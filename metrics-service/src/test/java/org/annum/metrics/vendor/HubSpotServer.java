package org.annum.metrics.vendor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annum.metrics.rest.TestServer;
import org.annum.metrics.rest.TestServer.Reply;
import org.annum.metrics.rest.TestServer.Request;

/**
 * Answers as HubSpot does. Its search: one sort, pages by an offset that is called after, and
 * nothing beyond a number of results.
 */
final class HubSpotServer implements AutoCloseable {
  static final Reply TOO_OFTEN =
      Reply.json(
          429,
          "{\"status\":\"error\",\"message\":\"You have reached your secondly limit.\","
              + "\"errorType\":\"RATE_LIMIT\",\"correlationId\":\"c033cdaa\","
              + "\"policyName\":\"SECONDLY\"}");

  private static final String MODIFIED = "hs_lastmodifieddate";
  private static final int LARGEST_PAGE = 200;

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Map<String, ObjectNode>> objects = new LinkedHashMap<>();
  private final Map<String, Map<String, ObjectNode>> archived = new LinkedHashMap<>();
  private final TestServer server = new TestServer(this::answer);
  private final int window;

  HubSpotServer(int window) {
    this.window = window;
  }

  TestServer server() {
    return server;
  }

  /** Adds an object or changes it. */
  synchronized void put(String type, String id, Instant modified, Map<String, String> properties) {
    ObjectNode object = json.createObjectNode().put("id", id);
    ObjectNode values = object.putObject("properties");
    properties.forEach(values::put);
    values.put("hs_object_id", id).put(MODIFIED, modified.toString());
    object.put("createdAt", modified.toString()).put("updatedAt", modified.toString());
    object.put("archived", false);
    Map<String, ObjectNode> all = objects.computeIfAbsent(type, name -> new LinkedHashMap<>());
    archivedOf(type).remove(id);
    all.remove(id);
    all.put(id, object);
  }

  /** Puts an object where the search does not look; when it was modified stays as it was. */
  synchronized void archive(String type, String id) {
    ObjectNode object = objects.get(type).remove(id);
    object.put("archived", true).put("archivedAt", Instant.now().toString());
    archivedOf(type).put(id, object);
  }

  private Map<String, ObjectNode> archivedOf(String type) {
    return archived.computeIfAbsent(type, name -> new TreeMap<>());
  }

  @Override
  public void close() {
    server.close();
  }

  private synchronized Reply answer(Request request) {
    if (!"Bearer pat-1".equals(request.headers().get("Authorization"))) {
      return Reply.json(
          401,
          "{\"status\":\"error\",\"message\":\"Authentication credentials not found.\","
              + "\"category\":\"INVALID_AUTHENTICATION\"}");
    }
    String[] path = request.path().split("/");
    boolean search =
        request.method().equals("POST")
            && request.path().startsWith("/crm/v3/objects/")
            && request.path().endsWith("/search");
    if (search) {
      return found(path[4], body(request));
    }
    return request.method().equals("GET") && path.length == 5
        ? listed(path[4], request.query())
        : Reply.json(404, "{\"status\":\"error\"}");
  }

  /** All of a type that are archived, or that are not; in the order of their ids. */
  private Reply listed(String type, Map<String, String> query) {
    boolean gone = Boolean.parseBoolean(query.get("archived"));
    List<ObjectNode> all =
        (gone ? archived : objects)
            .getOrDefault(type, Map.of()).values().stream()
                .sorted(Comparator.comparing(object -> object.path("id").asText()))
                .toList();
    int after = Integer.parseInt(query.getOrDefault("after", "0"));
    return Reply.json(page(all, after, Integer.parseInt(query.get("limit"))).toString());
  }

  private Reply found(String type, JsonNode query) {
    int limit = query.path("limit").asInt(10);
    int after = query.path("after").asInt(0);
    boolean sorted =
        query.path("sorts").size() == 1
            && query.at("/sorts/0/propertyName").asText().equals(MODIFIED);
    if (limit > LARGEST_PAGE || after + limit > window || !sorted) {
      return Reply.json(
          400,
          "{\"status\":\"error\",\"message\":\"There was a problem with the request.\","
              + "\"category\":\"VALIDATION_ERROR\"}");
    }
    List<ObjectNode> all =
        objects.getOrDefault(type, Map.of()).values().stream()
            .filter(object -> matches(object, query.at("/filterGroups/0/filters")))
            .sorted(Comparator.comparing(HubSpotServer::modified))
            .toList();
    return Reply.json(page(all, after, limit).toString());
  }

  private ObjectNode page(List<ObjectNode> all, int after, int limit) {
    int to = Math.min(all.size(), after + limit);
    ObjectNode page = json.createObjectNode().put("total", all.size());
    ArrayNode results = page.putArray("results");
    all.subList(Math.min(after, to), to).forEach(results::add);
    if (to < all.size()) {
      page.putObject("paging")
          .putObject("next")
          .put("after", String.valueOf(to))
          .put("link", "?after=" + to);
    }
    return page;
  }

  private static boolean matches(ObjectNode object, JsonNode filters) {
    for (JsonNode filter : filters) {
      String value = object.path("properties").path(filter.path("propertyName").asText()).asText();
      boolean matches =
          switch (filter.path("operator").asText()) {
            case "HAS_PROPERTY" -> !value.isEmpty();
            case "EQ" -> value.equals(filter.path("value").asText());
            case "GTE" ->
                Instant.parse(value).toEpochMilli()
                    >= Long.parseLong(filter.path("value").asText());
            default -> throw new IllegalArgumentException(filter.toString());
          };
      if (!matches) {
        return false;
      }
    }
    return true;
  }

  private static Instant modified(ObjectNode object) {
    return Instant.parse(object.path("properties").path(MODIFIED).asText());
  }

  private JsonNode body(Request request) {
    try {
      return json.readTree(request.body());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
