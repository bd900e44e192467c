package org.annum.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import org.jspecify.annotations.Nullable;

/**
 * The payload of an outbox row that holds many events, as a zstd frame. Events of one kind have
 * most of their text in common, and every byte of a row is written, logged and read again.
 *
 * @param size bytes of what is compressed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompressedPayload(byte[] frame, int size) {
  /** What the row says instead of its payload. */
  static final String MARK = "zstd";

  /** What is shorter is kept within the row, and would not get much shorter. */
  private static final int SHORT = 8 * 1024;

  private static final int FASTEST = 1;

  /** Null of what is too short. */
  static @Nullable CompressedPayload of(byte[] payload) {
    return payload.length <= SHORT
        ? null
        : new CompressedPayload(Zstd.compress(payload, FASTEST), payload.length);
  }

  byte[] decompressed() {
    return Zstd.decompress(frame, size);
  }

  static byte[] mark() {
    return MARK.getBytes(UTF_8);
  }
}
