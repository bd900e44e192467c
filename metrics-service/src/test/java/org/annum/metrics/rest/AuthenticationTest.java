package org.annum.metrics.rest;

import static org.annum.metrics.rest.RestFixture.connector;
import static org.annum.metrics.rest.RestFixture.items;
import static org.annum.metrics.rest.RestFixture.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.rest.TestServer.Reply;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
  private static final String OAUTH =
      "'auth': {'type': 'OAUTH2_CLIENT_CREDENTIALS', 'tokenUrl': '%s/token', 'clientId': 'annum',"
          + " 'clientSecret': 'env:CLIENT', 'scope': 'read all', 'audience': 'crm'%s},";

  @Test
  void shouldSendASecretInAHeader() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(items(0, 1, "")))) {
      connector()
          .pull(
              pull(
                  server,
                  "'headers': {'X-Tenant': 't1'}, 'auth': {'type': 'HEADER',"
                      + " 'header': 'X-Api-Key', 'prefix': 'Key ', 'secret': 'file:api-key'},",
                  ""));

      assertThat(server.requests().get(0).headers())
          .containsEntry("X-api-key", "Key k3y")
          .containsEntry("X-tenant", "t1")
          .doesNotContainKey("Authorization");
    }
  }

  @Test
  void shouldRefuseSecretsThatNoHeaderCanHoldWithoutShowingThem() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(items(0, 1, "")))) {
      for (String name : new String[] {"lines", "password"}) {
        TestPull pull =
            pull(server, "'auth': {'type': 'HEADER', 'secret': 'file:" + name + "'},", "");

        assertThatThrownBy(() -> connector().pull(pull))
            .isInstanceOf(SourceRefusedException.class)
            .hasMessage("rest.secret-unusable")
            .hasNoCause();
      }
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void shouldSendUserNameAndPassword() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(items(0, 1, "")))) {
      connector()
          .pull(
              pull(
                  server,
                  "'auth': {'type': 'BASIC', 'username': 'anna', 'password': 'file:api-key'},",
                  ""));

      assertThat(server.requests().get(0).headers())
          .containsEntry("Authorization", "Basic YW5uYTprM3k=");
    }
  }

  @Test
  void shouldKeepATokenForManyRequestsAndPulls() throws Exception {
    try (TestServer server = new TestServer(new Tokens()::answer)) {
      RestConnector connector = connector();
      String paging = "'query': {'p': '${page}'}, 'paging': {'type': 'PAGE'},";
      connector.pull(pull(server, OAUTH.formatted(server.url(), ""), paging));
      connector.pull(pull(server, OAUTH.formatted(server.url(), ""), paging));

      assertThat(server.requests())
          .extracting(TestServer.Request::path)
          .containsExactly("/token", "/deals", "/deals", "/deals", "/deals");
      TestServer.Request token = server.requests().get(0);
      assertThat(token.headers())
          .containsEntry("Content-type", "application/x-www-form-urlencoded")
          .doesNotContainKey("Authorization");
      assertThat(TestServer.parameters(token.body()))
          .isEqualTo(
              Map.of(
                  "grant_type", "client_credentials",
                  "client_id", "annum",
                  "client_secret", "s3cret/+",
                  "scope", "read all",
                  "audience", "crm"));
    }
  }

  @Test
  void shouldSendTheCredentialsOfAClientInAHeaderWhereTheyBelongThere() throws Exception {
    try (TestServer server = new TestServer(new Tokens()::answer)) {
      connector()
          .pull(
              pull(
                  server,
                  OAUTH.formatted(server.url(), ", 'credentialsInHeader': true"),
                  "'query': {'p': '2'},"));

      assertThat(server.requests().get(0).headers())
          .containsEntry("Authorization", "Basic YW5udW06czNjcmV0JTJGJTJC");
      assertThat(server.requests().get(0).body()).doesNotContain("client_id", "secret");
    }
  }

  @Test
  void shouldGetANewTokenWhenTheOldOneHasExpired() throws Exception {
    Tokens tokens = new Tokens();
    try (TestServer server = new TestServer(tokens::answer)) {
      RestConnector connector = connector();
      String query = "'query': {'p': '1'},";
      connector.pull(pull(server, OAUTH.formatted(server.url(), ""), query));
      tokens.revoke();
      TestPull pull = pull(server, OAUTH.formatted(server.url(), ""), query);
      connector.pull(pull);

      assertThat(pull.ids()).hasSize(2);
      assertThat(server.requests())
          .extracting(TestServer.Request::path)
          .containsExactly("/token", "/deals", "/deals", "/token", "/deals");
    }
  }

  @Test
  void shouldNotInsistWhereNoTokenIsAccepted() throws Exception {
    try (TestServer server =
        new TestServer(
            request ->
                request.path().equals("/token")
                    ? Reply.json("{\"access_token\": \"t\", \"expires_in\": 60}")
                    : Reply.json(401, "{}"))) {
      TestPull pull = pull(server, OAUTH.formatted(server.url(), ""), "");

      assertThatThrownBy(() -> connector().pull(pull))
          .isInstanceOf(SourceRefusedException.class)
          .hasMessage("rest.not-authenticated");
      assertThat(server.requests()).hasSize(4);
    }
  }

  @Test
  void shouldNotKeepATokenLongerThanItHolds() throws Exception {
    try (TestServer server =
        new TestServer(
            request ->
                request.path().equals("/token")
                    ? Reply.json("{\"access_token\": \"t\", \"expires_in\": 30}")
                    : Reply.json(items(0, 1, "")))) {
      RestConnector connector = connector();
      connector.pull(pull(server, OAUTH.formatted(server.url(), ""), ""));
      connector.pull(pull(server, OAUTH.formatted(server.url(), ""), ""));

      assertThat(server.requests())
          .extracting(TestServer.Request::path)
          .containsExactly("/token", "/deals", "/token", "/deals");
    }
  }

  @Test
  void shouldSayThatTheClientIsNotAccepted() throws Exception {
    try (TestServer server =
        new TestServer(request -> Reply.json(400, "{\"error\": \"invalid_client\"}"))) {
      TestPull pull = pull(server, OAUTH.formatted(server.url(), ""), "");

      assertThatThrownBy(() -> connector().pull(pull)).hasMessage("rest.token-refused");
    }
  }

  /** Gives tokens and refuses old ones; two items on the first page, none on the second. */
  private static final class Tokens {
    private int valid = 1;

    void revoke() {
      valid++;
    }

    Reply answer(TestServer.Request request) {
      if (request.path().equals("/token")) {
        return Reply.json(
            "{\"access_token\": \"t%d\", \"token_type\": \"Bearer\", \"expires_in\": 3600}"
                .formatted(valid));
      }
      if (!("Bearer t" + valid).equals(request.headers().get("Authorization"))) {
        return Reply.json(401, "[{\"errorCode\": \"INVALID_SESSION_ID\"}]");
      }
      return Reply.json(request.parameter("p").equals("1") ? items(0, 2, "") : items(0, 0, ""));
    }
  }
}
