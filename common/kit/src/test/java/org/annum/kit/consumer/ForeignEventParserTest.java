package org.annum.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annum.kit.problem.Refusal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignEventParserTest {
  private static final Map<String, String> BINARY =
      Map.of(
          "ce_specversion", "1.0",
          "ce_id", "1",
          "ce_source", "/crm",
          "ce_type", "org.annum.thing",
          "content-type", "application/json");
  private static final Map<String, String> STRUCTURED =
      Map.of("content-type", "application/cloudevents+json; charset=UTF-8");

  @Test
  void shouldReadTheWholeBodyWhenTheModeIsBinary() {
    ForeignEvent event = parse("crm:1", BINARY, "{\"size\":1.25}");

    assertThat(event.key()).isEqualTo("crm:1");
    assertThat(event.type()).isEqualTo("org.annum.thing");
    assertThat(event.pointer()).isEmpty();
    assertThat(String.valueOf(event.data())).isEqualTo("{\"size\":1.25}");
  }

  @Test
  void shouldReadTheDataWhenTheModeIsStructured() {
    ForeignEvent event = parse("crm:1", STRUCTURED, envelope(",\"data\":{\"size\":2}"));

    assertThat(event.type()).isEqualTo("org.annum.thing");
    assertThat(event.pointer()).isEqualTo("/data");
    assertThat(String.valueOf(event.data())).isEqualTo("{\"size\":2}");
  }

  @Test
  void shouldHaveNoDataWhenThereIsNoneInEitherMode() {
    assertThat(parse("crm:1", BINARY, null).data()).isNull();
    assertThat(parse("crm:1", STRUCTURED, envelope("")).data()).isNull();
    assertThat(parse("crm:1", STRUCTURED, envelope(",\"data\":null")).data()).isNull();
  }

  @Test
  void shouldFindEverythingThatIsMissingAtOnce() {
    assertThat(refused(null, Map.of(), "{"))
        .containsExactlyInAnyOrder(
            "key event.key-missing",
            "ce_specversion event.version-unknown",
            "ce_id event.attribute-missing",
            "ce_source event.attribute-missing",
            "ce_type event.attribute-missing",
            " event.body-malformed");
    assertThat(refused("crm:1", STRUCTURED, "{\"specversion\":\"0.3\",\"id\":\" \"}"))
        .containsExactlyInAnyOrder(
            "/specversion event.version-unknown",
            "/id event.attribute-missing",
            "/source event.attribute-missing",
            "/type event.attribute-missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':1,'a':2}|event.body-malformed",
        "{'a':1}{'a':2}|event.body-malformed",
        "|event.body-malformed",
        "{'a':'\uDCFF'}|event.not-utf8",
      })
  void shouldRefuseABodyThatIsNoSoundJson(@Nullable String body, String code) {
    byte[] bytes = (body == null ? "" : body.replace('\'', '"')).getBytes(UTF_8);
    for (int i = 0; code.endsWith("utf8") && i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xFF : bytes[i];
    }

    assertThat(refused(record("crm:1", BINARY, bytes))).contains(" " + code);
  }

  @Test
  void shouldRefuseWhenTheBodyIsOneByteTooLong() {
    byte[] longest = new byte[ForeignEventParser.LONGEST];
    Arrays.fill(longest, (byte) ' ');
    longest[0] = '1';

    assertThat(ForeignEventParser.parse(record("crm:1", BINARY, longest)).data()).isNotNull();
    assertThat(refused(record("crm:1", BINARY, Arrays.copyOf(longest, longest.length + 1))))
        .containsExactly(" event.too-large");
  }

  @Test
  void shouldRefuseWhenTheMediaTypeOrTheKeyCannotBeUsed() {
    assertThat(refused("a\nb", with("content-type", "text/csv"), "{}"))
        .containsExactlyInAnyOrder(
            "key event.key-unusable", "content-type event.media-type-unknown");
    assertThat(refused("crm:1", STRUCTURED, "[]")).containsExactly(" event.envelope-missing");
    assertThat(refused("crm:1", STRUCTURED, null)).containsExactly(" event.envelope-missing");
    assertThat(refused("crm:1", STRUCTURED, envelope(",\"data_base64\":\"e30=\"")))
        .containsExactly("/data_base64 event.data-not-json");
  }

  private static ForeignEvent parse(
      String key, Map<String, String> headers, @Nullable String body) {
    return ForeignEventParser.parse(
        record(key, headers, body == null ? null : body.getBytes(UTF_8)));
  }

  private static List<String> refused(
      @Nullable String key, Map<String, String> headers, @Nullable String body) {
    return refused(record(key, headers, body == null ? null : body.getBytes(UTF_8)));
  }

  private static List<String> refused(ConsumerRecord<byte[], byte[]> event) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> ForeignEventParser.parse(event));
    return refusal.violations().stream().map(v -> v.pointer() + " " + v.code()).toList();
  }

  private static ConsumerRecord<byte[], byte[]> record(
      @Nullable String key, Map<String, String> headers, byte @Nullable [] body) {
    ConsumerRecord<byte[], byte[]> event =
        new ConsumerRecord<>("things", 0, 0, key == null ? null : key.getBytes(UTF_8), body);
    headers.forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
    return event;
  }

  private static Map<String, String> with(String header, String value) {
    Map<String, String> headers = new TreeMap<>(BINARY);
    headers.put(header, value);
    return headers;
  }

  private static String envelope(String more) {
    return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/crm\",\"type\":\"org.annum.thing\"%s}"
        .formatted(more);
  }
}
