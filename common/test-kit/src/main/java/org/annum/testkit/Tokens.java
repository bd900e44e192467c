package org.annum.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** Issues the bearer tokens that the services under test accept. */
public final class Tokens {
  /** The issuer the services expect by default. */
  public static final String ISSUER = "https://annum.local";

  /** The audience the services expect by default. */
  public static final String AUDIENCE = "annum";

  private static final KeyPair KEYS = generateKeys();

  private Tokens() {}

  /** A person without any role but {@code employee}; {@code sub} is the employee id. */
  public static String employee(String employeeId) {
    return token(employeeId, Set.of("employee"), "");
  }

  public static String hr() {
    return hr("E9001");
  }

  public static String hr(String employeeId) {
    return token(employeeId, Set.of("employee", "hr"), "");
  }

  public static String auditor() {
    return token("E9002", Set.of("auditor"), "");
  }

  /** A system client with the given OAuth scopes, e.g. {@code system("facts:write")}. */
  public static String system(String... scopes) {
    return token("system-client", Set.of(), String.join(" ", scopes));
  }

  public static String expired(String employeeId) {
    return Jwt.subject(employeeId)
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .groups(Set.of("employee", "hr"))
        .issuedAt(System.currentTimeMillis() / 1000 - 7200)
        .expiresAt(System.currentTimeMillis() / 1000 - 3600)
        .sign(KEYS.getPrivate());
  }

  /** Signed by a key that the services do not know. */
  public static String forged(String employeeId) {
    return Jwt.subject(employeeId)
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .groups(Set.of("employee", "hr"))
        .expiresIn(Duration.ofHours(1))
        .sign(generateKeys().getPrivate());
  }

  /** A good token, but for another audience. */
  public static String forAudience(String audience) {
    return claims(ISSUER, audience).sign(KEYS.getPrivate());
  }

  /** A good token, but from another issuer. */
  public static String fromIssuer(String issuer) {
    return claims(issuer, AUDIENCE).sign(KEYS.getPrivate());
  }

  private static JwtClaimsBuilder claims(String issuer, String audience) {
    return Jwt.subject("E9001")
        .issuer(issuer)
        .audience(audience)
        .groups(Set.of("employee", "hr"))
        .expiresIn(Duration.ofHours(1));
  }

  /** The X.509 public key, Base64, for {@code quarkus.oidc.public-key}. */
  public static String publicKey() {
    return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
  }

  private static String token(String subject, Set<String> roles, String scope) {
    var claims =
        Jwt.subject(subject)
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .groups(roles)
            .expiresIn(Duration.ofHours(8));
    return (scope.isEmpty() ? claims : claims.claim("scope", scope)).sign(KEYS.getPrivate());
  }

  private static KeyPair generateKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
