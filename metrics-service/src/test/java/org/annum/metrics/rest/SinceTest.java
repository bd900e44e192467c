package org.annum.metrics.rest;

import static org.annum.metrics.rest.RestFixture.connector;
import static org.annum.metrics.rest.RestFixture.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.annum.metrics.connector.SourceUnavailableException;
import org.annum.metrics.rest.TestServer.Reply;
import org.annum.metrics.rest.TestServer.Request;
import org.junit.jupiter.api.Test;

class SinceTest {
  private static final String ORDERED =
      "'query': {'since': '${since}', 'key': '${key}', 'skip': '${offset}'},"
          + " 'paging': {'type': 'OFFSET'}, 'since': {'path': '$.at', 'ordered': true, %s"
          + " 'key': {'path': '$.id', 'first': '0'}},";

  @Test
  void shouldBeginWhereTheLastPullEndedAndTellTiesApart() throws Exception {
    try (Changes changes = new Changes()) {
      changes.add("1", "2024-03-05T10:00:00Z").add("2", "2024-03-05T10:00:00Z");
      TestPull first = pull(changes.server, "", ORDERED.formatted(""));
      connector().pull(first);
      changes.add("3", "2024-03-05T10:00:00Z").add("4", "2024-03-05T10:00:01Z");

      TestPull second = first.next();
      connector().pull(second);

      assertThat(first.ids()).containsExactly("1", "2");
      assertThat(second.ids()).containsExactly("3", "4");
      assertThat(second.cursorText())
          .isEqualTo("{\"deals\":{\"since\":\"2024-03-05T10:00:01Z\",\"key\":\"4\"}}");
    }
  }

  @Test
  void shouldAskForThePastAgainAsFarAsItOverlaps() throws Exception {
    try (Changes changes = new Changes()) {
      changes.add("1", "2024-03-05T09:54:59Z").add("2", "2024-03-05T10:00:00Z");
      TestPull first = pull(changes.server, "", ORDERED.formatted("'overlap': 'PT5M',"));
      connector().pull(first);
      changes.add("3", "2024-03-05T09:59:00Z");

      TestPull second = first.next();
      connector().pull(second);

      assertThat(second.ids()).containsExactly("3", "2");
      assertThat(second.cursorText()).contains("2024-03-05T10:00:00Z");
    }
  }

  @Test
  void shouldKeepWhatWasReadWhenThePullIsCutOff() throws Exception {
    try (Changes changes = new Changes()) {
      for (int i = 1; i <= 5; i++) {
        changes.add(String.valueOf(i), "2024-03-05T10:00:0" + i + "Z");
      }
      TestPull first = pull(changes.server, "'attempts': 1,", ORDERED.formatted(""));
      changes.failAfter(2);
      assertThatThrownBy(() -> connector().pull(first))
          .isInstanceOf(SourceUnavailableException.class);
      changes.failAfter(Integer.MAX_VALUE);

      TestPull second = first.next();
      connector().pull(second);

      assertThat(first.ids()).containsExactly("1", "2", "3", "4");
      assertThat(second.ids()).containsExactly("5");
    }
  }

  @Test
  void shouldMoveTheBoundWhenTheWindowOfAQueryIsFull() throws Exception {
    try (Changes changes = new Changes()) {
      for (int i = 1; i <= 7; i++) {
        changes.add(String.valueOf(i), "2024-03-05T10:00:0" + i + "Z");
      }
      changes.window(4);
      TestPull pull = pull(changes.server, "", ORDERED.formatted("'window': 4,"));

      connector().pull(pull);

      assertThat(pull.ids()).containsExactly("1", "2", "3", "4", "5", "6", "7");
      assertThat(changes.server.requests())
          .extracting(request -> request.parameter("skip"))
          .containsExactly("0", "2", "0", "2", "3");
    }
  }

  @Test
  void shouldMoveOnlyAtTheEndWhereItemsHaveNoOrder() throws Exception {
    try (Changes changes = new Changes()) {
      changes.add("1", "2024-03-05T10:00:09Z").add("2", "2024-03-05T10:00:02Z");
      changes.add("3", "2024-03-05T10:00:05Z");
      changes.unordered();
      String collection = ORDERED.formatted("").replace("'ordered': true,", "");
      TestPull first = pull(changes.server, "'attempts': 1,", collection);
      changes.failAfter(1);
      assertThatThrownBy(() -> connector().pull(first))
          .isInstanceOf(SourceUnavailableException.class);
      assertThat(first.cursorText()).contains("1970-01-01T00:00:00Z");
      changes.failAfter(Integer.MAX_VALUE);

      TestPull second = first.next();
      connector().pull(second);

      assertThat(second.ids()).containsExactlyInAnyOrder("1", "2", "3");
      assertThat(second.cursorText()).contains("2024-03-05T10:00:09Z");
    }
  }

  @Test
  void shouldNotTrustAnOrderThatIsNotKept() throws Exception {
    try (Changes changes = new Changes()) {
      changes.add("1", "2024-03-05T10:00:09Z").add("2", "2024-03-05T10:00:09Z");
      changes.add("3", "2024-03-05T10:00:02Z").add("4", "2024-03-05T10:00:03Z");
      changes.add("5", "2024-03-05T10:00:04Z");
      changes.unordered();
      TestPull pull = pull(changes.server, "'attempts': 1,", ORDERED.formatted(""));
      changes.failAfter(2);

      assertThatThrownBy(() -> connector().pull(pull))
          .isInstanceOf(SourceUnavailableException.class);

      assertThat(pull.cursorText()).contains("1970-01-01T00:00:00Z");
    }
  }

  @Test
  void shouldNotPassWhatChangedWhileItWasReading() throws Exception {
    try (Changes changes = new Changes()) {
      changes.add("1", "2024-05-31T23:59:00Z").add("2", "2024-06-01T00:00:07Z");
      String collection = ORDERED.formatted("").replace("'ordered': true,", "");
      TestPull pull = pull(changes.server, "", collection);

      connector().pull(pull);

      assertThat(pull.cursorText()).contains(RestFixture.NOW.toString());
    }
  }

  @Test
  void shouldRefuseItemsThatDoNotSayWhenTheyChanged() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(RestFixture.items(0, 3, "")))) {
      TestPull pull = pull(server, "", "'since': {'path': '$.at', 'ordered': true},");

      assertThatThrownBy(() -> connector().pull(pull)).hasMessage("rest.since-missing");
      assertThat(pull.pages()).isEmpty();
    }
  }

  @Test
  void shouldCountByNumbers() throws Exception {
    try (TestServer server =
        new TestServer(
            request ->
                request.parameter("after").equals("0")
                    ? Reply.json(
                        "{\"items\": [{\"id\": \"a\", \"no\": 41}, {\"id\": \"b\", \"no\": 42}]}")
                    : Reply.json("{\"items\": []}"))) {
      TestPull first =
          pull(
              server,
              "",
              "'query': {'after': '${since}'},"
                  + " 'since': {'path': '$.no', 'format': 'NUMBER', 'ordered': true},");
      connector().pull(first);
      TestPull second = first.next();
      connector().pull(second);

      assertThat(server.requests().get(1).parameter("after")).isEqualTo("42");
      assertThat(second.pages()).isEmpty();
      assertThat(second.cursorText()).isEqualTo("{\"deals\":{\"since\":\"42\"}}");
    }
  }

  /** A system that gives two items a page, of those after (since, key), in that order. */
  private static final class Changes implements AutoCloseable {
    private final List<Item> items = new ArrayList<>();
    private final TestServer server = new TestServer(this::answer);
    private boolean ordered = true;
    private int window = Integer.MAX_VALUE;
    private int failAfter = Integer.MAX_VALUE;
    private int answers;

    Changes add(String id, String at) {
      items.add(new Item(id, at));
      return this;
    }

    void unordered() {
      ordered = false;
    }

    void window(int most) {
      window = most;
    }

    void failAfter(int requests) {
      failAfter = requests;
      answers = 0;
    }

    private Reply answer(Request request) {
      answers++;
      if (answers > failAfter) {
        return Reply.json(500, "{}");
      }
      String since = request.parameter("since").replace(".000Z", "Z");
      int skip = Integer.parseInt(request.parameter("skip"));
      if (skip >= window) {
        return Reply.json(400, "{\"message\": \"too far\"}");
      }
      Comparator<Item> order = Comparator.comparing(Item::at).thenComparing(Item::id);
      List<Item> found =
          items.stream()
              .filter(item -> order.compare(item, new Item(request.parameter("key"), since)) > 0)
              .sorted(ordered ? order : Comparator.comparing(items::indexOf))
              .skip(skip)
              .limit(2)
              .toList();
      return Reply.json(
          found.stream()
              .map(item -> "{\"id\": \"%s\", \"at\": \"%s\"}".formatted(item.id(), item.at()))
              .collect(Collectors.joining(",", "{\"items\": [", "]}")));
    }

    @Override
    public void close() {
      server.close();
    }

    private record Item(String id, String at) {}
  }
}
