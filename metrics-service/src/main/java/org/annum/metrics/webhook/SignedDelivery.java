package org.annum.metrics.webhook;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A delivery with the headers of Standard Webhooks: {@code webhook-id}, {@code webhook-timestamp}
 * and {@code webhook-signature}, a list of {@code v1,BASE64} divided by spaces.
 */
final class SignedDelivery {
  /** How far the clocks of sender and receiver may be apart. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,200}");
  private static final Pattern TIMESTAMP = Pattern.compile("[1-9][0-9]{0,11}");
  private static final String VERSION = "v1,";
  private static final int MOST_SIGNATURES = 10;

  private final String id;
  private final String timestamp;
  private final List<byte[]> signatures;
  private final byte[] body;

  private SignedDelivery(String id, String timestamp, List<byte[]> signatures, byte[] body) {
    this.id = id;
    this.timestamp = timestamp;
    this.signatures = signatures;
    this.body = body;
  }

  /** Reads the headers; empty when they are not of the specified form. */
  static Optional<SignedDelivery> of(String id, String timestamp, String signatures, byte[] body) {
    if (!ID.matcher(id).matches() || !TIMESTAMP.matcher(timestamp).matches()) {
      return Optional.empty();
    }
    List<byte[]> read =
        Arrays.stream(signatures.split(" "))
            .filter(signature -> signature.startsWith(VERSION))
            .limit(MOST_SIGNATURES)
            .map(signature -> decode(signature.substring(VERSION.length())))
            .flatMap(Optional::stream)
            .toList();
    return Optional.of(new SignedDelivery(id, timestamp, read, body));
  }

  String id() {
    return id;
  }

  byte[] body() {
    return body;
  }

  /** Whether one of its signatures was made with one of the secrets; takes as long for each. */
  boolean isSignedBy(Collection<WebhookSecret> secrets) {
    boolean signed = false;
    for (WebhookSecret secret : secrets) {
      byte[] expected = secret.sign(id, timestamp, body);
      for (byte[] signature : signatures) {
        signed |= MessageDigest.isEqual(expected, signature);
      }
    }
    return signed;
  }

  /** Whether it was signed so close to now that nobody can have kept it to send it once more. */
  boolean isTimely(Instant now) {
    Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    return apart.compareTo(TOLERANCE) <= 0;
  }

  private static Optional<byte[]> decode(String signature) {
    try {
      return Optional.of(Base64.getDecoder().decode(signature));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
