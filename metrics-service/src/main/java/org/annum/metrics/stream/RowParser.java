package org.annum.metrics.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;

/** Reads a row as JSON; wrong bytes are refused, not replaced. For one thread. */
final class RowParser {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int DEPTH = 20;
  private static final int NUMBER_LENGTH = 100;
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(NUMBER_LENGTH).build();
  private static final ObjectReader JSON =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  /**
   * The value in the row.
   *
   * @throws Refusal with what is wrong with the row as a whole
   */
  JsonNode parse(byte[] row) {
    if (row.length > RowReader.LONGEST) {
      throw Refusal.invalid(Violation.of("", "stream.row-too-long", RowReader.LONGEST));
    }
    try {
      String text = utf8.decode(ByteBuffer.wrap(row)).toString();
      return JSON.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      throw Refusal.invalid(Violation.of("", "stream.row-not-utf8"));
    } catch (JsonProcessingException malformed) {
      throw Refusal.invalid(Violation.of("", "stream.row-malformed"));
    }
  }
}
