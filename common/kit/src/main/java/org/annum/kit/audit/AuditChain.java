package org.annum.kit.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The hash chain: {@code hash = SHA-256(previous hash, record)}, each field with its length before
 * it, so that no two records share a text. The first record follows 32 zero bytes.
 */
final class AuditChain {
  private static final String START = "0".repeat(64);

  private AuditChain() {}

  static String start() {
    return START;
  }

  static String next(String previous, AuditRecord record) {
    MessageDigest digest = sha256();
    digest.update(HexFormat.of().parseHex(previous));
    for (String field : fields(record)) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<String> fields(AuditRecord record) {
    return List.of(
        Long.toString(record.id()),
        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, record.occurredAt())),
        record.actor(),
        record.action(),
        record.subjectType(),
        record.subjectId(),
        record.detail(),
        Objects.toString(record.traceId(), ""));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
