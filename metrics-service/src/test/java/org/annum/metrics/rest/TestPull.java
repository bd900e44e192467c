package org.annum.metrics.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annum.metrics.connector.FactPage;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.connector.SecretReference;
import org.annum.metrics.connector.SourceSettings;

/** Pulls into memory; waits are noted, not waited for. */
final class TestPull implements Pull {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode settings;
  private final List<FactPage> pages = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private JsonNode cursor;
  private int permits;

  TestPull(String settings) throws JsonProcessingException {
    this.settings = JSON.readTree(settings);
  }

  /** A later pull of the same source. */
  TestPull next() throws JsonProcessingException {
    TestPull next = new TestPull(settings.toString());
    next.cursor = cursor;
    return next;
  }

  @Override
  public String source() {
    return "crm";
  }

  @Override
  public SourceSettings settings() {
    return SourceSettings.of(settings, "");
  }

  @Override
  public Optional<JsonNode> cursor() {
    return Optional.ofNullable(cursor);
  }

  @Override
  public String reveal(SecretReference secret) {
    return Map.of("api-key", "k3y", "password", "pässwört", "CLIENT", "s3cret/+", "lines", "a\nb")
        .get(secret.name());
  }

  @Override
  public void permit() {
    permits++;
  }

  @Override
  public void pause(Duration duration) {
    pauses.add(duration);
  }

  @Override
  public void page(FactPage page) {
    pages.add(page);
    cursor = page.cursor();
  }

  int permits() {
    return permits;
  }

  List<Duration> pauses() {
    return pauses;
  }

  List<FactPage> pages() {
    return pages;
  }

  /** External ids of all facts, in the order in which they came. */
  List<String> ids() {
    return pages.stream()
        .flatMap(page -> page.facts().stream())
        .map(fact -> fact.fact().path("externalId").asText())
        .toList();
  }

  /** The settings with another host. */
  String settingsText(String baseUrl) {
    return ((ObjectNode) settings.deepCopy()).put("baseUrl", baseUrl).toString();
  }

  String cursorText() {
    return String.valueOf(cursor);
  }
}
