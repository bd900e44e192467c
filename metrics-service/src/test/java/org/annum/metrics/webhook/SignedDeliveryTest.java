package org.annum.metrics.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the test vector of the reference libraries of Standard Webhooks. */
class SignedDeliveryTest {
  private static final WebhookSecret SECRET =
      WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final WebhookSecret OTHER = WebhookSecret.of(new byte[32]);
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String TIMESTAMP = "1614265330";
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void shouldFindTheSignatureOfTheSpecificationRight() {
    assertThat(delivery(SIGNATURE).isSignedBy(List.of(SECRET))).isTrue();
    assertThat(delivery(SIGNATURE).isSignedBy(List.of(OTHER, SECRET))).isTrue();
    assertThat(delivery("v1,AAAA v1a,xyz " + SIGNATURE).isSignedBy(List.of(SECRET))).isTrue();
    assertThat(SECRET.reveal()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(SECRET.toString()).doesNotContain("MfKQ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1,",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,h0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1O",
        "v1,!",
      })
  void shouldFindAnyOtherWrong(String signature) {
    assertThat(delivery(signature).isSignedBy(List.of(SECRET))).isFalse();
  }

  @Test
  void shouldFindItWrongWhenTheSecretIsAnother() {
    assertThat(delivery(SIGNATURE).isSignedBy(List.of(OTHER))).isFalse();
    assertThat(delivery(SIGNATURE).isSignedBy(List.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-301,false", "-300,true", "0,true", "300,true", "301,false"})
  void shouldBeTimelyWithinFiveMinutes(long apart, boolean timely) {
    Instant now = Instant.ofEpochSecond(Long.parseLong(TIMESTAMP) + apart);

    assertThat(delivery(SIGNATURE).isTimely(now)).isEqualTo(timely);
  }

  @ParameterizedTest
  @CsvSource({"'',1614265330", "a b,1614265330", "id,''", "id,-1", "id,soon", "id,1614265330.5"})
  void shouldNotReadHeadersOfAnotherForm(String id, String timestamp) {
    assertThat(SignedDelivery.of(id, timestamp, SIGNATURE, BODY)).isEmpty();
  }

  private static SignedDelivery delivery(String signatures) {
    return SignedDelivery.of(ID, TIMESTAMP, signatures, BODY).orElseThrow();
  }
}
