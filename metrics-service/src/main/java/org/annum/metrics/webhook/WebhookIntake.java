package org.annum.metrics.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.annum.kit.bulk.BulkItem;
import org.annum.kit.bulk.BulkResult;
import org.annum.kit.json.StrictJson;
import org.annum.kit.problem.Problems;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.intake.FactBulkRequest;
import org.annum.metrics.intake.Intake;
import org.jspecify.annotations.Nullable;

/** Takes the facts of a delivery in: those of its own source, each by itself. */
@ApplicationScoped
class WebhookIntake {
  private final Intake intake;
  private final StrictJson strict;
  private final Problems problems;
  private final ObjectReader json;

  WebhookIntake(Intake intake, StrictJson strict, Problems problems, ObjectMapper mapper) {
    this.intake = intake;
    this.strict = strict;
    this.problems = problems;
    this.json =
        mapper
            .reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  BulkResult take(String source, byte[] body) {
    WebhookFacts facts = strict.read(tree(body), WebhookFacts.class);
    List<JsonNode> items = facts.facts();
    List<JsonNode> own = items.stream().filter(item -> isOf(source, item)).toList();
    BulkResult taken = intake.takeBulk(facts.collection().fact(), new FactBulkRequest(own), false);
    return own.size() == items.size() ? taken : BulkResult.of(merged(source, items, taken));
  }

  /** Whether the fact is of the source, or says itself that something is wrong with that field. */
  private static boolean isOf(String source, JsonNode item) {
    JsonNode named = item.path("source");
    return !named.isTextual() || named.asText().strip().equals(source);
  }

  private List<BulkItem> merged(String source, List<JsonNode> items, BulkResult taken) {
    List<BulkItem> merged = new ArrayList<>(items.size());
    int next = 0;
    for (int i = 0; i < items.size(); i++) {
      if (isOf(source, items.get(i))) {
        BulkItem item = taken.items().get(next++);
        merged.add(new BulkItem(i, item.id(), item.status(), item.problem()));
      } else {
        merged.add(BulkItem.refused(i, id(items.get(i)), problems.of(ofAnother(source))));
      }
    }
    return merged;
  }

  private static Refusal ofAnother(String source) {
    return Refusal.invalid(Violation.of("/source", "webhook.source-of-another", source));
  }

  private static @Nullable String id(JsonNode item) {
    return item.path("externalId").isTextual() ? item.path("externalId").asText() : null;
  }

  private JsonNode tree(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException malformed) {
      throw Refusal.of(Refusal.Kind.MALFORMED, "request.malformed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
