package org.annum.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedEventsTest {

  @Test
  void shouldUnpackWhatWasPackedAndCompressed() {
    // Given more than is kept as it is
    List<OutboxEvent> events =
        IntStream.range(0, 500)
            .mapToObj(i -> new OutboxEvent("t", "客户\t" + i, "type", i, Map.of("n", "N".repeat(i))))
            .toList();
    byte[] packed = PackedEvents.pack(events);
    CompressedPayload compressed = CompressedPayload.of(packed);

    // Then
    assertThat(compressed).isNotNull();
    assertThat(compressed.frame()).hasSizeLessThan(packed.length / 10);
    List<PendingEvent> unpacked = PackedEvents.unpack(row(compressed.decompressed()));
    assertThat(unpacked)
        .extracting(PendingEvent::key)
        .containsExactlyElementsOf(events.stream().map(OutboxEvent::key).toList());
    assertThat(unpacked.get(3).body()).isEqualTo("{\"n\":\"NNN\"}");
  }

  @Test
  void shouldLeaveAShortPackAsItIs() {
    assertThat(CompressedPayload.of(new byte[8 * 1024])).isNull();
  }

  /** As a relay does that knows nothing of compressed payloads: it must not take the row away. */
  @Test
  void shouldFailWhenOnlyTheMarkOfACompressedPayloadIsRead() {
    OutboxRow row = row(CompressedPayload.mark());

    assertThatThrownBy(() -> PackedEvents.unpack(row)).isInstanceOf(RuntimeException.class);
  }

  private static OutboxRow row(byte[] payload) {
    return new OutboxRow(
        1, "t", "k", "type", 1, ByteBuffer.wrap(payload), true, UUID.randomUUID(), "now", null);
  }
}
