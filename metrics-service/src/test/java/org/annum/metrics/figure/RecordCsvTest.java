package org.annum.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RecordCsvTest {

  @Test
  void shouldLeaveTheStreamToItsOwnerWhenEverythingIsWritten() {
    // Given
    AtomicBoolean closed = new AtomicBoolean();
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    // When
    RecordCsv.to(out).finish();

    // Then
    assertThat(closed).isFalse();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFFsource,").endsWith("\r\n");
  }
}
