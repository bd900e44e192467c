package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.rest.Authentication.ClientCredentials;
import org.annum.metrics.rest.model.Placeholders;

/** Keeps tokens as long as they hold, so that a source gets one for many requests. */
@ApplicationScoped
class AccessTokens {
  /** A token is given back a little before it ends, so that no request is late with it. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  /** Where the other side does not say: until it refuses the token. */
  private static final long SECONDS_UNLESS_SAID = Duration.ofHours(12).toSeconds();

  private final Clock clock;
  private final Map<ClientCredentials, Token> tokens = new ConcurrentHashMap<>();

  AccessTokens(Clock clock) {
    this.clock = clock;
  }

  /** The token of the credentials, a new one where there is none that holds. */
  String get(ClientCredentials credentials, Pull pull, Exchange exchange)
      throws InterruptedException {
    Token token = tokens.get(credentials);
    if (token == null || !token.until().isAfter(clock.instant())) {
      token = requested(credentials, pull, exchange);
      tokens.put(credentials, token);
    }
    return token.value();
  }

  /** Forgets a token that was refused, unless there is a newer one already. */
  void discard(ClientCredentials credentials, String refused) {
    tokens.computeIfPresent(
        credentials, (same, token) -> token.value().equals(refused) ? null : token);
  }

  private Token requested(ClientCredentials credentials, Pull pull, Exchange exchange)
      throws InterruptedException {
    JsonNode answer = exchange.send(request(credentials, pull), "rest.token-refused").body();
    String value = answer.path("access_token").asText("");
    if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw SourceRefusedException.of("rest.token-refused", null);
    }
    long seconds = answer.path("expires_in").asLong(SECONDS_UNLESS_SAID);
    Instant until = clock.instant().plusSeconds(seconds).minus(MARGIN);
    return new Token(value, until);
  }

  private static RestRequest request(ClientCredentials credentials, Pull pull) {
    String secret = Authentication.revealed(pull, credentials.clientSecret());
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    if (credentials.inHeader()) {
      // RFC 6749, 2.3.1: both are encoded as in a form before they are joined.
      String id = Placeholders.encoded(credentials.clientId());
      headers.put("Authorization", Authentication.basic(id, Placeholders.encoded(secret)));
    } else {
      form.put("client_id", credentials.clientId());
      form.put("client_secret", secret);
    }
    if (credentials.scope() != null) {
      form.put("scope", credentials.scope());
    }
    if (credentials.audience() != null) {
      form.put("audience", credentials.audience());
    }
    return new RestRequest(credentials.tokenUrl(), headers, encoded(form), null);
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + Placeholders.encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private record Token(String value, Instant until) {}
}
