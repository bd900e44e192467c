package org.annum.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.annum.local.LocalProblem;
import org.annum.local.stack.Service;

/**
 * Whether news have arrived everywhere: for every topic, what its owner published is what each
 * consumer holds.
 */
public final class Digests {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
  private static final int POLL_MILLIS = 150;

  private final SuiteClient suite;

  public Digests(SuiteClient suite) {
    this.suite = suite;
  }

  /** Waits until every consumer holds what is published on topics of this prefix. */
  public void awaitAgreement(String topicPrefix) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    List<String> before = List.of("unknown");
    while (true) {
      List<Side> sides = sides(topicPrefix);
      List<String> missing = missing(sides);
      List<String> now = sides.stream().map(Side::toString).toList();
      if (missing.isEmpty() && now.equals(before)) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new LocalProblem(
            "the evidence is not complete after %d minutes, missing: %s"
                .formatted(LONGEST_WAIT.toMinutes(), String.join(", ", missing)));
      }
      before = now;
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private List<Side> sides(String topicPrefix) throws InterruptedException {
    List<Side> sides = new ArrayList<>();
    for (Service service : Service.values()) {
      String path = "/v1/services/%s/state-digests".formatted(service.id());
      for (JsonNode item : suite.get(service, path).path("items")) {
        if (item.path("topic").asText().startsWith(topicPrefix)) {
          sides.add(Side.from(service, item));
        }
      }
    }
    return sides;
  }

  private static List<String> missing(List<Side> sides) {
    Map<String, Side> published = new HashMap<>();
    sides.stream().filter(Side::publishes).forEach(side -> published.put(side.topic(), side));
    List<String> missing = new ArrayList<>();
    for (Side side : sides) {
      Side owner = published.get(side.topic());
      if (!side.publishes() && owner != null && !owner.digest().equals(side.digest())) {
        missing.add(
            "%s in %s (%d of %d)"
                .formatted(side.topic(), side.service().module(), side.count(), owner.count()));
      }
    }
    return missing;
  }

  private record Side(Service service, String topic, boolean publishes, long count, String digest) {

    static Side from(Service service, JsonNode item) {
      return new Side(
          service,
          item.path("topic").asText(),
          item.path("role").asText().equals("PUBLISHED"),
          item.path("count").asLong(),
          item.path("digest").asText());
    }
  }
}
