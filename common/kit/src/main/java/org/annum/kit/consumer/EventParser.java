package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.annum.kit.event.EventHeaders;
import org.annum.kit.event.MalformedEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents in binary mode. */
final class EventParser {
  private EventParser() {}

  /**
   * Reads a record.
   *
   * @throws MalformedEventException when it is not an event with a key, a type and a version
   */
  static IncomingEvent parse(ConsumerRecord<byte[], byte[]> event) {
    return new IncomingEvent(
        event.topic(),
        required("key", key(event)),
        required(EventHeaders.TYPE, header(event, EventHeaders.TYPE)),
        version(required(EventHeaders.SEQUENCE, header(event, EventHeaders.SEQUENCE))),
        text("body", event.value()));
  }

  static @Nullable String key(ConsumerRecord<byte[], byte[]> event) {
    return text("key", event.key());
  }

  static @Nullable String header(ConsumerRecord<byte[], byte[]> event, String name) {
    Header header = event.headers().lastHeader(name);
    return header == null ? null : text(name, header.value());
  }

  private static long version(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new MalformedEventException("header " + EventHeaders.SEQUENCE + " is not a number", e);
    }
  }

  private static String required(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new MalformedEventException("the record has no " + name);
    }
    return value;
  }

  private static @Nullable String text(String name, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new MalformedEventException("the record's " + name + " has a NUL character");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new MalformedEventException("the record's " + name + " is not UTF-8", e);
    }
  }
}
