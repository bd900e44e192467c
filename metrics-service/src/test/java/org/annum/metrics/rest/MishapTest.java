package org.annum.metrics.rest;

import static org.annum.metrics.rest.RestFixture.connector;
import static org.annum.metrics.rest.RestFixture.items;
import static org.annum.metrics.rest.RestFixture.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.connector.SourceUnavailableException;
import org.annum.metrics.rest.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MishapTest {
  private static final String ALL = items(0, 3, "");
  private static final String TOO_OFTEN = "{\"message\": \"slow down\"}";

  @ParameterizedTest
  @CsvSource({
    "429, 7, PT7S",
    "503, 7, PT7S",
    "429, 'Sat, 01 Jun 2024 00:00:20 GMT', PT20S",
    "429, '', PT1S",
    "503, soon, PT1S",
    "500, '', PT1S",
    "408, '', PT1S",
  })
  void shouldComeBackWhenItWasToldTo(int status, String retryAfter, Duration wait)
      throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(ALL))) {
      server.mishaps(Reply.json(status, TOO_OFTEN).with("Retry-After", retryAfter));
      TestPull pull = pull(server, "", "");

      connector().pull(pull);

      assertThat(pull.pauses()).containsExactly(wait);
      assertThat(pull.ids()).containsExactly("0", "1", "2");
      assertThat(pull.permits()).isEqualTo(2);
    }
  }

  @Test
  void shouldLeaveALongWaitToTheSchedule() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(ALL))) {
      server.mishaps(Reply.json(429, TOO_OFTEN).with("Retry-After", "3600"));
      TestPull pull = pull(server, "", "");

      SourceUnavailableException failure =
          catchThrowableOfType(SourceUnavailableException.class, () -> connector().pull(pull));

      assertThat(failure.code()).isEqualTo("rest.throttled");
      assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void shouldAskAgainAfterHalfAnswersWithoutStoringThem() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(ALL))) {
      server.mishaps(
          Reply.json(ALL).cutAt(20),
          Reply.json(ALL.substring(0, 20)),
          Reply.json(ALL).cutAt(0),
          Reply.json("<html>"));
      TestPull pull = pull(server, "", "");

      connector().pull(pull);

      assertThat(pull.ids()).containsExactly("0", "1", "2");
      assertThat(pull.pages()).hasSize(1);
      assertThat(pull.pauses()).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L);
    }
  }

  @Test
  void shouldGiveUpAfterEnoughHalfAnswers() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(ALL).cutAt(9))) {
      TestPull pull = pull(server, "'attempts': 3,", "");

      assertThatThrownBy(() -> connector().pull(pull))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessage("rest.unreachable");
      assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(pull.pages()).isEmpty();
    }
  }

  @Test
  void shouldNotWaitForEverForTheRestOfAnAnswer() throws Exception {
    CountDownLatch finished = new CountDownLatch(1);
    try (TestServer server =
        new TestServer(
            request -> {
              await(finished);
              return Reply.json(ALL);
            })) {
      TestPull pull = pull(server, "'timeout': 'PT0.3S', 'attempts': 2,", "");

      assertThatThrownBy(() -> connector().pull(pull)).hasMessage("rest.unreachable");
      finished.countDown();
    }
  }

  @Test
  void shouldCutAnAnswerThatIsTooLong() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(items(0, 100_000, "")))) {
      TestPull pull = pull(server, "'maxBodyBytes': 10000,", "");

      assertThatThrownBy(() -> connector().pull(pull))
          .isInstanceOf(SourceRefusedException.class)
          .hasMessage("rest.answer-too-large");
      assertThat(server.requests()).hasSize(1);
      assertThat(pull.pages()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 410, 422})
  void shouldNotInsistWhereItIsRefused(int status) throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(status, "{}"))) {
      TestPull pull = pull(server, "", "");

      assertThatThrownBy(() -> connector().pull(pull))
          .isInstanceOf(SourceRefusedException.class)
          .hasMessage("rest.answer-refused");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void shouldUnderstandWhatTheBodySays() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(ALL))) {
      server.mishaps(
          Reply.json(403, "[{\"errorCode\": \"REQUEST_LIMIT_EXCEEDED\"}]"),
          Reply.json(200, "{\"code\": 429, \"items\": []}"));
      TestPull pull =
          pull(
              server,
              "'errors': [{'path': '$[0].errorCode', 'equals': 'REQUEST_LIMIT_EXCEEDED',"
                  + " 'meaning': 'THROTTLED'},"
                  + " {'path': '$.code', 'unless': '0', 'meaning': 'UNAVAILABLE'}],",
              "");

      connector().pull(pull);

      assertThat(pull.ids()).containsExactly("0", "1", "2");
      assertThat(pull.pauses()).hasSize(2);
    }
  }

  @Test
  void shouldFollowARedirectOnItsHostOnly() throws Exception {
    try (TestServer thief = new TestServer(request -> Reply.json(ALL));
        TestServer server = new TestServer(request -> Reply.json(ALL))) {
      String auth = "'auth': {'type': 'HEADER', 'secret': 'file:api-key'},";
      server.mishaps(Reply.json(302, "").with("Location", "/deals/here"));
      TestPull pull = pull(server, auth, "");
      connector().pull(pull);
      assertThat(pull.ids()).hasSize(3);
      assertThat(server.requests().get(1).path()).isEqualTo("/deals/here");
      assertThat(server.requests().get(1).headers()).containsEntry("Authorization", "k3y");

      server.mishaps(Reply.json(302, "").with("Location", thief.url() + "/deals"));
      assertThatThrownBy(() -> connector().pull(pull(server, auth, "")))
          .isInstanceOf(SourceRefusedException.class)
          .hasMessage("rest.redirected");
      assertThat(thief.requests()).isEmpty();
    }
  }

  @Test
  void shouldNotReachHostsThatNobodyListed() throws Exception {
    try (TestServer server = new TestServer(request -> Reply.json(ALL))) {
      TestPull plain = pull(server, "", "");
      assertThatThrownBy(() -> connector(Set.of()).pull(plain)).hasMessage("rest.host-not-allowed");

      TestPull byName = new TestPull(plain.settingsText("https://localhost"));
      assertThatThrownBy(() -> connector(Set.of()).pull(byName))
          .isInstanceOf(SourceRefusedException.class)
          .hasMessage("rest.host-not-allowed");
      assertThat(server.requests()).isEmpty();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
