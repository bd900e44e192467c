package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.annum.kit.deadletter.DeadLetter;
import org.annum.kit.event.EventHeaders;
import org.annum.kit.event.MalformedEventException;
import org.annum.kit.problem.Messages;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * A record that cannot be applied, and why.
 *
 * @param type of the event, where it is known
 * @param standing the version of what it is about, where that is known
 */
record FailedRecord(
    ConsumerRecord<byte[], byte[]> event,
    Throwable failure,
    @Nullable String type,
    @Nullable Long standing) {
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_HEADER = 1000;

  FailedRecord(ConsumerRecord<byte[], byte[]> event, Throwable failure) {
    this(event, failure, header(event, EventHeaders.TYPE), null);
  }

  DeadLetter letter(Instant now) {
    return new DeadLetter(
        0,
        DeadLetter.Direction.INCOMING,
        event.topic(),
        event.partition(),
        event.offset(),
        storable(event.key()),
        type,
        version(),
        event.value(),
        headers(),
        reason(failure),
        failure instanceof Refusal refusal ? refusal.violations() : List.of(),
        now,
        standing);
  }

  /** Says what failed, without the statement and the values that come with a SQL failure. */
  static String reason(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return shortened(words(refusal));
    }
    Throwable root = failure;
    while (root.getCause() != null && !(root instanceof MalformedEventException)) {
      root = root.getCause();
    }
    return shortened(root.getClass().getSimpleName() + ": " + message(root));
  }

  private static String words(Refusal refusal) {
    return refusal.violations().stream()
        .map(violation -> violation.pointer() + ": " + words(violation))
        .collect(Collectors.joining("; "));
  }

  private static String words(Violation violation) {
    return Messages.text(Locale.ENGLISH, violation.code(), violation.arguments().toArray());
  }

  private static String shortened(String reason) {
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  private static String message(Throwable root) {
    if (root instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
      return String.valueOf(sql.getServerErrorMessage().getMessage());
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }

  private @Nullable Long version() {
    String text = header(event, EventHeaders.SEQUENCE);
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  /** What is needed to read the record once more. */
  private Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : event.headers()) {
      String value = storable(header.value());
      if (EventHeaders.isEvents(header.key())
          && value != null
          && value.length() <= LONGEST_HEADER) {
        headers.put(header.key(), value);
      }
    }
    return headers;
  }

  private static @Nullable String header(ConsumerRecord<byte[], byte[]> event, String name) {
    Header header = event.headers().lastHeader(name);
    return header == null ? null : storable(header.value());
  }

  /** Leaves out what a text column cannot hold. */
  private static @Nullable String storable(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, UTF_8).replace("\0", "");
  }
}
