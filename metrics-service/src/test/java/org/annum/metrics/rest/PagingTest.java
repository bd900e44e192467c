package org.annum.metrics.rest;

import static org.annum.metrics.rest.RestFixture.connector;
import static org.annum.metrics.rest.RestFixture.items;
import static org.annum.metrics.rest.RestFixture.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.rest.TestServer.Reply;
import org.annum.metrics.rest.TestServer.Request;
import org.junit.jupiter.api.Test;

class PagingTest {
  private static final List<String> SEVEN =
      IntStream.range(0, 7).mapToObj(String::valueOf).toList();

  @Test
  void shouldReadOneAnswerWhereThereAreNoPages() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(items(0, 7, "")))) {
      TestPull pull = pull(server, "", "'query': {'all': 'a&b'},");

      connector().pull(pull);

      assertThat(pull.ids()).isEqualTo(SEVEN);
      assertThat(server.requests()).extracting(r -> r.parameter("all")).containsExactly("a&b");
      assertThat(pull.permits()).isEqualTo(1);
    }
  }

  @Test
  void shouldReadPagesByNumberUntilOneIsEmpty() throws Exception {
    try (TestServer server = new TestServer(request -> page(number(request, "p") - 1, 3, ""))) {
      TestPull pull =
          pull(
              server,
              "",
              "'query': {'p': '${page}', 'n': '${size}'}, 'paging': {'type': 'PAGE', 'size': 500},");

      connector().pull(pull);

      assertThat(pull.ids()).isEqualTo(SEVEN);
      assertThat(server.requests())
          .extracting(r -> r.parameter("p") + "/" + r.parameter("n"))
          .containsExactly("1/500", "2/500", "3/500", "4/500");
    }
  }

  @Test
  void shouldStopEarlierWhereTheAnswerTells() throws Exception {
    try (TestServer server =
        new TestServer(request -> page(number(request, "p"), 3, ", \"total\": 7"))) {
      TestPull pull =
          pull(
              server,
              "",
              "'query': {'p': '${page}'},"
                  + " 'paging': {'type': 'PAGE', 'firstPage': 0, 'total': '$.total'},");

      connector().pull(pull);

      assertThat(pull.ids()).isEqualTo(SEVEN);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void shouldReadPagesByOffsetWhateverTheirLength() throws Exception {
    try (TestServer server =
        new TestServer(
            request -> {
              int from = number(request, "skip");
              int to = Math.min(7, from + 2);
              return Reply.json(items(from, to, ", \"more\": " + (to < 7)));
            })) {
      TestPull pull =
          pull(
              server,
              "",
              "'query': {'skip': '${offset}'}, 'paging': {'type': 'OFFSET', 'more': '$.more'},");

      connector().pull(pull);

      assertThat(pull.ids()).isEqualTo(SEVEN);
      assertThat(server.requests())
          .extracting(r -> r.parameter("skip"))
          .containsExactly("0", "2", "4", "6");
    }
  }

  @Test
  void shouldSendACursorInTheBodyOnceThereIsOne() throws Exception {
    ObjectMapper json = new ObjectMapper();
    try (TestServer server =
        new TestServer(
            request -> {
              String after = request.body().contains("after") ? "3" : "0";
              return after.equals("0")
                  ? Reply.json(items(0, 3, ", \"paging\": {\"next\": {\"after\": \"3\"}}"))
                  : Reply.json(items(3, 7, ""));
            })) {
      TestPull pull =
          pull(
              server,
              "",
              "'body': {'limit': '${size}', 'after': '${cursor}', 'sorts': ['id', '${cursor}']},"
                  + " 'paging': {'type': 'CURSOR', 'next': '$.paging.next.after', 'size': 3},");

      connector().pull(pull);

      assertThat(pull.ids()).isEqualTo(SEVEN);
      assertThat(server.requests()).extracting(Request::method).containsOnly("POST");
      assertThat(json.readTree(server.requests().get(0).body()))
          .isEqualTo(json.readTree("{\"limit\": 3, \"sorts\": [\"id\"]}"));
      assertThat(json.readTree(server.requests().get(1).body()))
          .isEqualTo(json.readTree("{\"limit\": 3, \"after\": \"3\", \"sorts\": [\"id\", \"3\"]}"));
    }
  }

  @Test
  void shouldFollowLinks() throws Exception {
    try (TestServer server =
        new TestServer(
            request -> {
              int from = request.query().isEmpty() ? 0 : number(request, "from");
              Reply reply = Reply.json(items(from, Math.min(7, from + 4), ""));
              return from > 0
                  ? reply
                  : reply.with("Link", "</deals?from=0>; rel=prev, </deals?from=4>; rel=\"next\"");
            })) {
      TestPull pull = pull(server, "", "'paging': {'type': 'LINK_HEADER'},");

      connector().pull(pull);

      assertThat(pull.ids()).isEqualTo(SEVEN);
    }
  }

  @Test
  void shouldFollowUrlsInTheBody() throws Exception {
    try (TestServer server =
        new TestServer(
            request ->
                request.path().equals("/deals")
                    ? Reply.json(items(0, 5, ", \"next\": \"/more/01g-5\""))
                    : Reply.json(items(5, 7, ", \"next\": null")))) {
      TestPull pull = pull(server, "", "'paging': {'type': 'NEXT_URL', 'next': '$.next'},");

      connector().pull(pull);

      assertThat(pull.ids()).isEqualTo(SEVEN);
    }
  }

  @Test
  void shouldNotBeLedToAnotherHost() throws Exception {
    try (TestServer thief = new TestServer(request -> Reply.json(items(5, 7, "")));
        TestServer server =
            new TestServer(
                request -> Reply.json(items(0, 5, ", \"next\": \"" + thief.url() + "/deals\"")))) {
      TestPull pull = pull(server, "", "'paging': {'type': 'NEXT_URL', 'next': '$.next'},");

      assertThatThrownBy(() -> connector().pull(pull))
          .isInstanceOf(SourceRefusedException.class)
          .hasMessage("rest.next-elsewhere");
      assertThat(thief.requests()).isEmpty();
    }
  }

  @Test
  void shouldNotReadOnePageForEver() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(items(0, 5, "")))) {
      TestPull pull = pull(server, "", "'paging': {'type': 'PAGE'},");

      assertThatThrownBy(() -> connector().pull(pull)).hasMessage("rest.page-repeated");
      assertThat(server.requests()).hasSize(2);
      assertThat(pull.ids()).hasSize(5);
    }
  }

  @Test
  void shouldNotTakeAnotherDocumentForAnEmptyPage() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json("{\"error\": \"sorry\"}"))) {
      TestPull pull = pull(server, "", "");

      assertThatThrownBy(() -> connector().pull(pull)).hasMessage("rest.items-missing");
      assertThat(pull.pages()).isEmpty();
    }
  }

  private static Reply page(int number, int size, String more) {
    int from = Math.min(7, number * size);
    return Reply.json(items(from, Math.min(7, from + size), more));
  }

  private static int number(Request request, String parameter) {
    return Integer.parseInt(request.parameter(parameter));
  }
}
