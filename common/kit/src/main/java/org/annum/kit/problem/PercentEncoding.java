package org.annum.kit.problem;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether a path and query can be decoded: complete escapes, UTF-8, no NUL. */
final class PercentEncoding {
  private static final int HEX = 16;

  private PercentEncoding() {}

  static boolean isSound(String uri) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (c == '%') {
        int value = escaped(uri, i + 1);
        if (value <= 0) {
          return false;
        }
        bytes.write(value);
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return isUtf8(bytes.toByteArray());
  }

  /** The byte of two hex digits; -1 when they are none. */
  private static int escaped(String uri, int at) {
    if (at + 2 > uri.length()) {
      return -1;
    }
    int high = Character.digit(uri.charAt(at), HEX);
    int low = Character.digit(uri.charAt(at + 1), HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }
}
