package org.annum.metrics.vendor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annum.metrics.rest.TestServer;
import org.annum.metrics.rest.TestServer.Reply;
import org.annum.metrics.rest.TestServer.Request;

/**
 * Answers as Salesforce does: tokens without an end that stop to hold, queries in pages behind a
 * locator which keeps what the query found, errors as lists of codes.
 */
final class SalesforceServer implements AutoCloseable {
  static final Reply LIMIT_EXCEEDED =
      Reply.json(
          403,
          "[{\"message\":\"TotalRequests Limit exceeded.\",\"errorCode\":\"REQUEST_LIMIT_EXCEEDED\"}]");

  private static final String QUERY = "/services/data/v63.0/queryAll";
  private static final Pattern SOQL =
      Pattern.compile(
          "SELECT .*\\bIsDeleted\\b.* FROM (Opportunity|Task) WHERE .*SystemModstamp > ([^ ]+) OR"
              + " \\(SystemModstamp = ([^ ]+) AND Id > '([^']*)'\\).* ORDER BY SystemModstamp, Id");
  private static final DateTimeFormatter STAMP =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx")
          .toFormatter()
          .withZone(ZoneOffset.UTC);

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Map<String, Row>> objects = new HashMap<>();
  private final Map<String, List<Row>> locators = new HashMap<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private final TestServer server = new TestServer(this::answer);
  private final int pageSize;
  private final int requestsPerSession;
  private int requestsOfSession;

  /** A record with the time of its last change. */
  private record Row(String id, Instant modified, ObjectNode fields) {}

  SalesforceServer(int pageSize, int requestsPerSession) {
    this.pageSize = pageSize;
    this.requestsPerSession = requestsPerSession;
  }

  TestServer server() {
    return server;
  }

  static String stamp(Instant time) {
    return STAMP.format(time);
  }

  /** Adds a record or changes it. */
  void put(String object, String id, Instant modified, ObjectNode fields) {
    fields.putObject("attributes").put("type", object).put("url", "/sobjects/" + object + "/" + id);
    fields.put("Id", id).put("SystemModstamp", stamp(modified)).put("IsDeleted", false);
    objects.computeIfAbsent(object, name -> new HashMap<>()).put(id, new Row(id, modified, fields));
  }

  /** Puts a record into the recycle bin, where this kind of query sees it yet. */
  void delete(String object, String id, Instant modified) {
    ObjectNode fields = objects.get(object).get(id).fields().deepCopy();
    put(object, id, modified, fields);
    fields.put("IsDeleted", true);
  }

  @Override
  public void close() {
    server.close();
  }

  private synchronized Reply answer(Request request) {
    if (request.path().equals("/services/oauth2/token")) {
      return token(TestServer.parameters(request.body()));
    }
    String expected = "Bearer 00D!session" + tokens.get();
    requestsOfSession++;
    if (!expected.equals(request.headers().get("Authorization"))
        || requestsOfSession > requestsPerSession) {
      return Reply.json(
          401,
          "[{\"message\":\"Session expired or invalid\",\"errorCode\":\"INVALID_SESSION_ID\"}]");
    }
    return request.path().equals(QUERY) ? queried(request) : more(request.path());
  }

  private Reply token(Map<String, String> form) {
    boolean known =
        "client_credentials".equals(form.get("grant_type"))
            && "consumer-key".equals(form.get("client_id"))
            && "shh".equals(form.get("client_secret"));
    if (!known) {
      return Reply.json(
          400,
          "{\"error\":\"invalid_client\",\"error_description\":\"invalid client credentials\"}");
    }
    requestsOfSession = 0;
    return Reply.json(
        "{\"access_token\":\"00D!session%d\",\"instance_url\":\"%s\",\"token_type\":\"Bearer\",\"issued_at\":\"1709632800000\"}"
            .formatted(tokens.incrementAndGet(), server.url()));
  }

  private Reply queried(Request request) {
    Matcher soql = SOQL.matcher(request.parameter("q"));
    if (!soql.matches() || !soql.group(2).equals(soql.group(3))) {
      return Reply.json(
          400, "[{\"message\":\"unexpected token\",\"errorCode\":\"MALFORMED_QUERY\"}]");
    }
    Instant since = Instant.parse(soql.group(2));
    Comparator<Row> order = Comparator.comparing(Row::modified).thenComparing(Row::id);
    Row bound = new Row(soql.group(4), since, json.createObjectNode());
    List<Row> found =
        objects.getOrDefault(soql.group(1), Map.of()).values().stream()
            .filter(row -> order.compare(row, bound) > 0)
            .sorted(order)
            .toList();
    String locator = "01g" + locators.size();
    locators.put(locator, new ArrayList<>(found));
    return page(locator, 0);
  }

  private Reply more(String path) {
    String[] parts = path.substring(QUERY.length() + 1).split("-");
    return page(parts[0], Integer.parseInt(parts[1]));
  }

  private Reply page(String locator, int from) {
    List<Row> found = locators.get(locator);
    int to = Math.min(found.size(), from + pageSize);
    ObjectNode page = json.createObjectNode().put("totalSize", found.size());
    page.put("done", to == found.size());
    if (to < found.size()) {
      page.put("nextRecordsUrl", QUERY + "/" + locator + "-" + to);
    }
    ArrayNode records = page.putArray("records");
    found.subList(from, to).forEach(row -> records.add(row.fields()));
    return Reply.json(page.toString());
  }
}
