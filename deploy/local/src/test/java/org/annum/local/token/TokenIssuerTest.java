package org.annum.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {
  private static final Instant NOW = Instant.parse("2025-01-15T08:00:00Z");

  @TempDir static Path directory;

  @Test
  void shouldCarryPersonAndRoles() throws Exception {
    JsonNode claims = claims(issuer().person("E1001", Set.of("hr", "employee")));

    assertThat(claims.path("sub").asText()).isEqualTo("E1001");
    assertThat(claims.path("iss").asText()).isEqualTo("https://annum.local");
    assertThat(claims.path("aud").asText()).isEqualTo("annum");
    assertThat(claims.path("groups"))
        .extracting(JsonNode::asText)
        .containsExactly("employee", "hr");
    assertThat(claims.path("exp").asLong()).isGreaterThan(NOW.getEpochSecond());
    assertThat(claims.has("scope")).isFalse();
  }

  @Test
  void shouldCarryScopesForASystem() throws Exception {
    JsonNode claims = claims(issuer().system("crm", "facts:write"));

    assertThat(claims.path("scope").asText()).isEqualTo("facts:write");
    assertThat(claims.path("groups")).isEmpty();
  }

  @Test
  void shouldBeVerifiableWithThePublicKeyOfTheSameFileReadAgain() throws Exception {
    String token = issuer().operator();

    assertThat(isSignedBy(token, SigningKey.in(keyFile()))).isTrue();
    assertThat(isSignedBy(token, SigningKey.in(directory.resolve("another")))).isFalse();
  }

  @Test
  void shouldKeepTheKeyToItsOwner() throws Exception {
    SigningKey.in(keyFile());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
        .isEqualTo("rw-------");
  }

  private Path keyFile() {
    return directory.resolve("key");
  }

  private TokenIssuer issuer() {
    return new TokenIssuer(SigningKey.in(keyFile()), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static JsonNode claims(String token) throws Exception {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static boolean isSignedBy(String token, SigningKey key) throws Exception {
    String[] parts = token.split("\\.");
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(
        KeyFactory.getInstance("RSA")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.publicKey()))));
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
  }
}
