package org.annum.local.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.annum.local.LocalProblem;
import org.annum.local.stack.Probe;
import org.annum.local.stack.Service;

/**
 * A suite that runs elsewhere, behind one address, with the tokens of its identity provider.
 *
 * <p>It is described by the environment: {@code ANNUM_URL}, {@code ANNUM_TOKEN_URL}, {@code
 * ANNUM_CLIENT_ID}, {@code ANNUM_CLIENT_SECRET}, and {@code ANNUM_PUBLIC_URL} where people use
 * another address.
 */
public final class RemoteSuite implements SuiteAddress {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int UNAVAILABLE = 500;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Probe probe = new Probe();
  private final Map<String, String> environment;
  private final Clock clock;
  private String token = "";
  private Instant renewAt = Instant.MIN;

  private RemoteSuite(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /** The suite the environment names, if it names one. */
  public static Optional<SuiteAddress> of(Map<String, String> environment, Clock clock) {
    return environment.getOrDefault("ANNUM_URL", "").isBlank()
        ? Optional.empty()
        : Optional.of(new RemoteSuite(environment, clock));
  }

  @Override
  public String api(Service service) {
    return setting("ANNUM_URL");
  }

  @Override
  public String publicAddress(String path) {
    return environment.getOrDefault("ANNUM_PUBLIC_URL", setting("ANNUM_URL")) + path;
  }

  /** Any answer of the service itself will do; the way in answers for one that is away. */
  @Override
  public boolean isReady(Service service) {
    String path = "/v1/services/%s/state-digests".formatted(service.id());
    return probe.status(URI.create(api(service) + path)) < UNAVAILABLE;
  }

  @Override
  public String token() {
    if (clock.instant().isAfter(renewAt)) {
      JsonNode granted = grant();
      token = granted.path("access_token").asText();
      renewAt = clock.instant().plusSeconds(granted.path("expires_in").asLong() / 2);
    }
    return token;
  }

  private JsonNode grant() {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encoded("ANNUM_CLIENT_ID"), encoded("ANNUM_CLIENT_SECRET"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(setting("ANNUM_TOKEN_URL")))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      if (response.statusCode() == 200) {
        return new ObjectMapper().readTree(response.body());
      }
      throw new LocalProblem(
          "no token from %s: status %d".formatted(request.uri(), response.statusCode()));
    } catch (IOException e) {
      throw new LocalProblem("no token from %s: %s".formatted(request.uri(), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalProblem("interrupted while asking for a token", e);
    }
  }

  private String encoded(String name) {
    return URLEncoder.encode(setting(name), UTF_8);
  }

  private String setting(String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new LocalProblem("ANNUM_URL is set, so %s has to be set too".formatted(name));
    }
    return value;
  }
}
