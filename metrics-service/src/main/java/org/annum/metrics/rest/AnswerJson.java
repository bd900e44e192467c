package org.annum.metrics.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads answers: whole documents only, numbers with all their digits. */
final class AnswerJson {
  private static final int DEPTH = 100;
  private static final int NUMBER_LENGTH = 100;
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(NUMBER_LENGTH).build();
  private static final ObjectReader JSON =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .reader();

  private AnswerJson() {}

  /**
   * The document.
   *
   * @throws JsonProcessingException when it is none, or only half of one
   */
  static JsonNode read(byte[] body) throws JsonProcessingException {
    try {
      JsonNode document = JSON.readTree(body);
      if (document.isMissingNode()) {
        throw new JsonEOFException(null, null, "empty");
      }
      return document;
    } catch (JsonProcessingException broken) {
      throw broken;
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }
}
