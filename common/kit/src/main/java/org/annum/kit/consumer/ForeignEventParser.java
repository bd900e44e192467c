package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annum.kit.event.EventHeaders;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads CloudEvents 1.0 of others, in binary and in structured mode; finds all that is wrong. */
final class ForeignEventParser {
  /** Bytes that the value of a record may have. */
  static final int LONGEST = 64 * 1024;

  private static final int LONGEST_KEY = 512;
  private static final String JSON_TYPE = "application/json";
  private static final String STRUCTURED = "application/cloudevents+json";
  private static final String VERSION = "1.0";
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNestingDepth(20).maxNumberLength(100).build();
  private static final ObjectReader JSON =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  private final ConsumerRecord<byte[], byte[]> event;
  private final List<Violation> violations = new ArrayList<>();

  private ForeignEventParser(ConsumerRecord<byte[], byte[]> event) {
    this.event = event;
  }

  /**
   * Reads a record.
   *
   * @throws Refusal with everything that is wrong
   */
  static ForeignEvent parse(ConsumerRecord<byte[], byte[]> event) {
    return new ForeignEventParser(event).parse();
  }

  private ForeignEvent parse() {
    String key = key();
    String media = header(EventHeaders.CONTENT_TYPE).split(";", 2)[0].strip();
    ForeignEvent read =
        switch (media.toLowerCase(Locale.ROOT)) {
          case STRUCTURED -> structured(key);
          case JSON_TYPE, "" -> binary(key);
          default -> refused(EventHeaders.CONTENT_TYPE, "event.media-type-unknown", STRUCTURED);
        };
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
    return read;
  }

  private ForeignEvent binary(String key) {
    checkVersion(EventHeaders.SPEC_VERSION, header(EventHeaders.SPEC_VERSION));
    present(EventHeaders.ID, header(EventHeaders.ID));
    present(EventHeaders.SOURCE, header(EventHeaders.SOURCE));
    String type = present(EventHeaders.TYPE, header(EventHeaders.TYPE));
    return new ForeignEvent(key, type, event.value() == null ? null : body(), "");
  }

  private ForeignEvent structured(String key) {
    JsonNode envelope = event.value() == null ? MissingNode.getInstance() : body();
    if (violations.isEmpty() && !envelope.isObject()) {
      return refused("", "event.envelope-missing");
    }
    if (envelope.has("data_base64")) {
      refused("/data_base64", "event.data-not-json");
    }
    checkVersion("/specversion", envelope.path("specversion").asText());
    present("/id", envelope.path("id").asText());
    present("/source", envelope.path("source").asText());
    String type = present("/type", envelope.path("type").asText());
    JsonNode data = envelope.path("data");
    boolean absent = data.isMissingNode() || data.isNull();
    return new ForeignEvent(key, type, absent ? null : data, "/data");
  }

  private String key() {
    if (event.key() == null || event.key().length == 0) {
      refused("key", "event.key-missing");
      return "";
    }
    String key = text("key", event.key());
    if (key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
      refused("key", "event.key-unusable", LONGEST_KEY);
    }
    return key;
  }

  private JsonNode body() {
    if (event.value().length > LONGEST) {
      refused("", "event.too-large", LONGEST);
      return MissingNode.getInstance();
    }
    JsonNode body = json(text("", event.value()));
    if (body.isMissingNode()) {
      refused("", "event.body-malformed");
    }
    return body;
  }

  /** What the text says; missing when it is no JSON. */
  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      return MissingNode.getInstance();
    }
  }

  private void checkVersion(String pointer, String version) {
    if (!version.equals(VERSION)) {
      refused(pointer, "event.version-unknown", VERSION);
    }
  }

  private String present(String pointer, String value) {
    if (value.isBlank()) {
      refused(pointer, "event.attribute-missing");
    }
    return value;
  }

  private String header(String name) {
    Header header = event.headers().lastHeader(name);
    return header == null || header.value() == null ? "" : text(name, header.value());
  }

  private String text(String pointer, byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      refused(pointer, "event.not-utf8");
      return "";
    }
  }

  /** Notes what is wrong; what is returned is never seen. */
  private ForeignEvent refused(String pointer, String code, Object... arguments) {
    violations.add(Violation.of(pointer, code, arguments));
    return new ForeignEvent("", "", null, "");
  }
}
