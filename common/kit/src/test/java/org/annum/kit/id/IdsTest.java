package org.annum.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void shouldBeVersion7OfNowWhenMade() {
    // Given
    long before = System.currentTimeMillis();

    // When
    UUID id = Ids.next();

    // Then
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
        .isBetween(Instant.ofEpochMilli(before), Instant.now().plusMillis(100));
  }

  @Test
  void shouldGrowAsTextWhenManyAreMadeAtOnce() {
    // When
    List<String> ids = Stream.generate(Ids::next).limit(50_000).map(UUID::toString).toList();

    // Then
    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void shouldBeUniqueWhenMadeByManyThreads() {
    // When
    List<UUID> ids = IntStream.range(0, 50_000).parallel().mapToObj(i -> Ids.next()).toList();

    // Then
    assertThat(ids).doesNotHaveDuplicates();
  }
}
