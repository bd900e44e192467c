package org.annum.kit.outbox;

import org.jspecify.annotations.Nullable;

/**
 * The whole state of a thing after a change, to be published under its key.
 *
 * @param topic one of the service's {@link OwnedTopic}s
 * @param key what the topic is keyed by, never blank
 * @param type the CloudEvents type, e.g. {@code org.annum.goal}
 * @param version grows with every change of that key, also with its deletion
 * @param body written as JSON; null is the deletion of the key
 */
public record OutboxEvent(
    String topic, String key, String type, long version, @Nullable Object body) {

  public OutboxEvent {
    if (key.isBlank()) {
      throw new IllegalArgumentException("an event needs a key");
    }
  }

  /** Whether both may wait in one row. */
  boolean isLike(OutboxEvent other) {
    return topic.equals(other.topic) && type.equals(other.type);
  }

  public static OutboxEvent deletion(String topic, String key, String type, long version) {
    return new OutboxEvent(topic, key, type, version, null);
  }
}
