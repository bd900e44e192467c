package org.annum.metrics.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a sender and we sign with (Standard Webhooks, symmetric: HMAC-SHA256). */
final class WebhookSecret {
  /** Bytes of a secret we make; the specification asks for 24 to 64. */
  static final int LENGTH = 32;

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;

  private WebhookSecret(byte[] key) {
    this.key = key;
  }

  /** The secret of these bytes. */
  static WebhookSecret of(byte[] key) {
    return new WebhookSecret(key.clone());
  }

  /** Reads {@code whsec_} and the bytes in Base64. */
  static WebhookSecret parse(String text) {
    String encoded = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    return new WebhookSecret(Base64.getDecoder().decode(encoded));
  }

  /** The secret as its owner is told it, once. */
  String reveal() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /** The bytes, to be sealed. */
  byte[] bytes() {
    return key.clone();
  }

  /** Signs {@code id.timestamp.body}. */
  byte[] sign(String id, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has this algorithm", e);
    }
  }

  /** Tells nothing, for it may end up in a log. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
