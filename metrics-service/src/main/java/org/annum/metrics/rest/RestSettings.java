package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annum.metrics.connector.SourceSettings;
import org.annum.metrics.rest.model.Backoff;

/** The settings of a source of the kind {@code rest}. */
record RestSettings(
    URI baseUrl,
    Authentication authentication,
    Map<String, String> headers,
    Duration timeout,
    int maxBodyBytes,
    Backoff backoff,
    List<ErrorRule> errors,
    List<Collection> collections) {
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int MEBIBYTE = 1 << 20;
  private static final int LARGEST_BODY = 64 * MEBIBYTE;
  private static final int BODY = 16 * MEBIBYTE;
  private static final int MOST_ATTEMPTS = 10;
  private static final int ATTEMPTS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  RestSettings {
    headers = Map.copyOf(headers);
    errors = List.copyOf(errors);
    collections = List.copyOf(collections);
  }

  static RestSettings read(SourceSettings settings, Hosts hosts, ZoneId zone) {
    AuthenticationSettings.checkHeaders(settings);
    Optional<SourceSettings> translations = settings.optionalPart("translations");
    List<SourceSettings> collections = settings.parts("collections");
    if (collections.isEmpty()) {
      settings.refuse("collections", "source.value-missing");
    }
    Duration timeout = settings.duration("timeout", LONGEST_TIMEOUT, TIMEOUT);
    if (timeout.isZero()) {
      settings.refuse("timeout", "source.value-out-of-range", "PT1S", LONGEST_TIMEOUT);
    }
    RestSettings read =
        new RestSettings(
            hosts.url(settings, "baseUrl"),
            AuthenticationSettings.read(settings, hosts),
            settings.texts("headers"),
            timeout,
            settings.integer("maxBodyBytes", 1, LARGEST_BODY, BODY),
            backoff(settings),
            ErrorRule.read(settings),
            collections.stream()
                .map(collection -> Collection.read(collection, translations, zone))
                .toList());
    read.refuseRepeatedNames(settings);
    return read;
  }

  private static Backoff backoff(SourceSettings settings) {
    return new Backoff(
        settings.integer("attempts", 1, MOST_ATTEMPTS, ATTEMPTS),
        settings.duration("firstPause", Backoff.LONGEST, FIRST_PAUSE));
  }

  /** Progress is kept by name. */
  private void refuseRepeatedNames(SourceSettings settings) {
    Set<String> names = new HashSet<>();
    collections.stream()
        .map(Collection::name)
        .filter(name -> !name.isEmpty() && !names.add(name))
        .forEach(name -> settings.refuse("collections", "rest.name-repeated", name));
  }

  /** What an answer means: by its body where a rule knows it, else by its status. */
  Outcome outcome(int status, JsonNode body) {
    return errors.stream()
        .filter(rule -> rule.applies(body))
        .map(ErrorRule::outcome)
        .findFirst()
        .orElseGet(() -> Outcome.of(status));
  }
}
