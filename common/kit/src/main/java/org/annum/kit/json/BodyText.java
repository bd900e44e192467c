package org.annum.kit.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.annum.kit.problem.Refusal;

/** The text of a body: JSON is UTF-8 (RFC 8259), and wrong bytes are refused, not replaced. */
final class BodyText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private BodyText() {}

  static String decode(byte[] body) {
    String text = strictly(body);
    String withoutMark =
        !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    if (withoutMark.isBlank()) {
      throw Refusal.of(Refusal.Kind.MALFORMED, "json.missing");
    }
    return withoutMark;
  }

  private static String strictly(byte[] body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw Refusal.of(Refusal.Kind.MALFORMED, "json.bad-encoding");
    }
  }
}
