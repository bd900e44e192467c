package org.annum.kit.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An event that a system outside of this suite wrote; well-formed, otherwise unchecked.
 *
 * @param key of the record
 * @param type the CloudEvents type
 * @param data null when the event has none
 * @param pointer where in the record the data is, for those who look for a fault: empty when it is
 *     the whole body
 */
public record ForeignEvent(String key, String type, @Nullable JsonNode data, String pointer) {}
