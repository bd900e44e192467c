package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.annum.kit.deadletter.DeadLetter;
import org.annum.kit.event.EventHeaders;
import org.annum.kit.event.MalformedEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** A record that cannot be applied, and why. */
record FailedRecord(ConsumerRecord<byte[], byte[]> event, Throwable failure) {
  private static final int LONGEST_REASON = 1000;

  DeadLetter letter(Instant now) {
    return new DeadLetter(
        0,
        DeadLetter.Direction.INCOMING,
        event.topic(),
        event.partition(),
        event.offset(),
        storable(event.key()),
        header(EventHeaders.TYPE),
        version(),
        text(event.value()),
        reason(failure),
        now);
  }

  /** Says what failed, without the statement and the values that come with a SQL failure. */
  static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && !(root instanceof MalformedEventException)) {
      root = root.getCause();
    }
    String reason = root.getClass().getSimpleName() + ": " + message(root);
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  private static String message(Throwable root) {
    if (root instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
      return String.valueOf(sql.getServerErrorMessage().getMessage());
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }

  private @Nullable Long version() {
    String text = header(EventHeaders.SEQUENCE);
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private @Nullable String header(String name) {
    Header header = event.headers().lastHeader(name);
    return header == null ? null : storable(header.value());
  }

  /** Leaves out what a text column cannot hold. */
  private static @Nullable String storable(byte @Nullable [] bytes) {
    String text = text(bytes);
    return text == null ? null : text.replace("\0", "");
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, UTF_8);
  }
}
