package org.annum.metrics.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.annum.kit.problem.Refusal;

/**
 * Makes secrets, and seals them (AES-256-GCM) so that whoever reads the database or a copy of it
 * cannot sign with them. A sealed secret opens only for the source it was sealed for.
 */
@ApplicationScoped
class SecretSealer {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_LENGTH = 32;
  private static final int NONCE_LENGTH = 12;
  private static final int TAG_BITS = 128;

  private final WebhookConfig config;
  private final SecureRandom random = new SecureRandom();

  SecretSealer(WebhookConfig config) {
    this.config = config;
  }

  WebhookSecret newSecret() {
    return WebhookSecret.of(randomBytes(WebhookSecret.LENGTH));
  }

  /** Seals a secret; refuses (409) where the operator has mounted no key. */
  byte[] seal(String source, WebhookSecret secret) {
    byte[] nonce = randomBytes(NONCE_LENGTH);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys().get(0), nonce, source);
      byte[] sealed = cipher.doFinal(secret.bytes());
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be sealed", e);
    }
  }

  WebhookSecret open(String source, byte[] sealed) {
    return keys().stream()
        .map(key -> open(source, sealed, key))
        .flatMap(Optional::stream)
        .findFirst()
        .map(WebhookSecret::of)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no key of annum.webhook.sealing-key-file opens the secret"));
  }

  private static Optional<byte[]> open(String source, byte[] sealed, SecretKeySpec key) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, source);
      return Optional.of(cipher.doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH));
    } catch (AEADBadTagException sealedWithAnother) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be opened", e);
    }
  }

  private List<SecretKeySpec> keys() {
    Path file =
        config.sealingKeyFile().orElseThrow(() -> Refusal.conflict("webhook.no-sealing-key"));
    try {
      List<SecretKeySpec> keys =
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .map(SecretSealer::key)
              .toList();
      if (keys.isEmpty()) {
        throw new IllegalStateException("annum.webhook.sealing-key-file has no key");
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("annum.webhook.sealing-key-file cannot be read", e);
    }
  }

  private static SecretKeySpec key(String line) {
    byte[] key = Base64.getDecoder().decode(line);
    if (key.length != KEY_LENGTH) {
      throw new IllegalStateException("a key of annum.webhook.sealing-key-file is not 32 bytes");
    }
    return new SecretKeySpec(key, "AES");
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String source)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(source.getBytes(UTF_8));
    return cipher;
  }

  private byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
