package org.annum.metrics.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.connector.SourceUnavailableException;
import org.annum.metrics.rest.Authentication.ClientCredentials;
import org.annum.metrics.rest.model.Backoff;
import org.annum.metrics.rest.model.RetryAfter;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one pull, again and again as long as that may help: after half answers, cut connections,
 * faults of the other side, and when it says that we ask too often. Every request only reads, so
 * asking twice does no harm.
 */
final class Exchange {
  private final Pull pull;
  private final RestSettings settings;
  private final Transport transport;
  private final AccessTokens tokens;
  private final Clock clock;

  Exchange(
      Pull pull, RestSettings settings, Transport transport, AccessTokens tokens, Clock clock) {
    this.pull = pull;
    this.settings = settings;
    this.transport = transport;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * The answer of a request that succeeded at last.
   *
   * @param refusedCode what it is called when the other side does not accept the request
   */
  Answer send(RestRequest request, String refusedCode) throws InterruptedException {
    Backoff backoff = settings.backoff();
    boolean renewed = false;
    for (int failures = 1; ; failures++) {
      String token = token(request);
      Attempt attempt = attempt(request, token);
      switch (attempt.outcome()) {
        case SUCCESS -> {
          return attempt.answer();
        }
        case REFUSED -> throw SourceRefusedException.of(refusedCode, null, attempt.status());
        case UNAUTHENTICATED -> {
          if (token == null || renewed) {
            throw SourceRefusedException.of("rest.not-authenticated", null);
          }
          tokens.discard((ClientCredentials) request.authentication(), token);
          renewed = true;
        }
        case THROTTLED, UNAVAILABLE -> pauseOrGiveUp(attempt, backoff, failures);
      }
    }
  }

  private void pauseOrGiveUp(Attempt attempt, Backoff backoff, int failures)
      throws InterruptedException {
    Duration wait = attempt.retryAfter().orElse(backoff.pauseAfter(failures));
    boolean patient = failures < backoff.attempts() && wait.compareTo(Backoff.LONGEST) <= 0;
    if (patient) {
      pull.pause(wait);
      return;
    }
    if (attempt.retryAfter().isPresent()) {
      throw SourceUnavailableException.after(wait, attempt.code(), attempt.status());
    }
    throw SourceUnavailableException.of(attempt.code(), attempt.failure(), attempt.status());
  }

  private Attempt attempt(RestRequest request, @Nullable String token) throws InterruptedException {
    HttpRequest sent = http(request, token);
    pull.permit();
    try {
      return attempt(transport.send(sent, settings.timeout(), settings.maxBodyBytes()));
    } catch (BoundedBody.TooLargeException tooLarge) {
      throw SourceRefusedException.of("rest.answer-too-large", tooLarge, settings.maxBodyBytes());
    } catch (IOException failure) {
      return Attempt.failed("rest.unreachable", failure);
    }
  }

  private Attempt attempt(HttpResponse<byte[]> response) {
    Optional<Duration> retryAfter =
        response
            .headers()
            .firstValue("retry-after")
            .flatMap(header -> RetryAfter.parse(header, clock.instant()));
    JsonNode body;
    try {
      body = AnswerJson.read(response.body());
    } catch (JsonProcessingException broken) {
      body = MissingNode.getInstance();
      if (Outcome.of(response.statusCode()) == Outcome.SUCCESS) {
        return Attempt.failed("rest.answer-broken", broken);
      }
    }
    Answer answer = new Answer(response.uri(), body, response.headers().allValues("link"));
    return new Attempt(
        settings.outcome(response.statusCode(), body),
        response.statusCode(),
        answer,
        retryAfter,
        null);
  }

  private HttpRequest http(RestRequest request, @Nullable String token) {
    HttpRequest.Builder http = HttpRequest.newBuilder(request.url());
    http.setHeader("Accept", "application/json");
    request.headers().forEach(http::setHeader);
    if (request.body() == null) {
      http.GET();
    } else {
      http.POST(BodyPublishers.ofString(request.body()));
    }
    Authentication authentication = request.authentication();
    if (authentication instanceof Authentication.Header header) {
      http.setHeader(header.name(), header.value(pull));
    } else if (authentication instanceof Authentication.Basic basic) {
      http.setHeader("Authorization", basic.value(pull));
    } else if (token != null) {
      http.setHeader("Authorization", "Bearer " + token);
    }
    return http.build();
  }

  private @Nullable String token(RestRequest request) throws InterruptedException {
    return request.authentication() instanceof ClientCredentials credentials
        ? tokens.get(credentials, pull, this)
        : null;
  }
}
