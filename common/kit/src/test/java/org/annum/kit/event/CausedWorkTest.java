package org.annum.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CausedWorkTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CAUSE = "00-" + TRACE + "-00f067aa0ba902b7-01";
  private static final String SIBLING = "00-" + TRACE + "-00f067aa0ba902b8-01";
  private static final String STRANGER = "00-5bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final RecordedSpans recorded = new RecordedSpans();
  private final CausedWork work =
      new CausedWork(recorded.tracer(), "publish events", SpanKind.PRODUCER);

  @Test
  void shouldBePartOfTheTraceWhenAllChangesAreOfIt() {
    SpanData span = spanOf(CAUSE, SIBLING, CAUSE);

    assertThat(span.getTraceId()).isEqualTo(TRACE);
    assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(span.getName()).isEqualTo("publish events");
    assertThat(span.getKind()).isEqualTo(SpanKind.PRODUCER);
  }

  @Test
  void shouldBeANewTraceWithLinksWhenChangesAreOfSeveral() {
    SpanData span = spanOf(CAUSE, STRANGER, null);

    assertThat(span.getParentSpanContext().isValid()).isFalse();
    assertThat(span.getLinks())
        .extracting(LinkData::getSpanContext)
        .extracting(context -> context.getTraceId().charAt(0))
        .containsExactly('4', '5');
  }

  @Test
  void shouldBeANewTraceWhenNoChangeSaysItsOwn() {
    SpanData span = spanOf(null, null);

    assertThat(span.getParentSpanContext().isValid()).isFalse();
    assertThat(span.getLinks()).isEmpty();
  }

  @Test
  void shouldKeepTwentyLinksWhenThereAreMoreCauses() {
    String[] causes =
        IntStream.range(0, 21)
            .mapToObj("00-4bf92f3577b34da6a3ce929d0e0e47%02x-00f067aa0ba902b7-01"::formatted)
            .toArray(String[]::new);

    assertThat(spanOf(causes).getLinks()).hasSize(20);
  }

  @Test
  void shouldNameTheFailureWithoutItsMessageWhenTheWorkFails() {
    assertThatThrownBy(
            () ->
                work.run(
                    List.of(CAUSE),
                    () -> {
                      throw new IllegalStateException("a person's name");
                    }))
        .isInstanceOf(IllegalStateException.class);

    SpanData span = recorded.ended().get(0);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.toString()).doesNotContain("person");
  }

  private SpanData spanOf(@Nullable String... causes) {
    work.run(Arrays.asList(causes), () -> {});
    return recorded.ended().get(0);
  }
}
