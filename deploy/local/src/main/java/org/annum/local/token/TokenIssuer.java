package org.annum.local.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Issues the JWTs that the services of the local stack accept. */
public final class TokenIssuer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
  private static final String ISSUER = "https://annum.local";
  private static final String AUDIENCE = "annum";
  private static final String OPERATOR = "annum-local";
  private static final String OPERATOR_SCOPES =
      "people:read people:write goals:read goals:write facts:read facts:write measures:write "
          + "sources:read sources:write feedback:read feedback:write results:read results:write "
          + "people:erase suite:operate audit:read";
  private static final Duration LIFETIME = Duration.ofHours(8);

  private final SigningKey key;
  private final Clock clock;

  public TokenIssuer(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** A person: {@code subject} is the employee id. */
  public String person(String subject, Set<String> roles) {
    return token(subject, roles, "");
  }

  /** A system client, which has scopes instead of roles. */
  public String system(String subject, String scopes) {
    return token(subject, Set.of(), scopes);
  }

  /** What this command line itself uses: every scope, no person. */
  public String operator() {
    return system(OPERATOR, OPERATOR_SCOPES);
  }

  private String token(String subject, Set<String> roles, String scopes) {
    Instant now = clock.instant();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", ISSUER);
    claims.put("aud", AUDIENCE);
    claims.put("sub", subject);
    claims.put("groups", new TreeSet<>(roles));
    if (!scopes.isEmpty()) {
      claims.put("scope", scopes);
    }
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(LIFETIME).getEpochSecond());
    String signed = encode(HEADER.getBytes(StandardCharsets.UTF_8)) + "." + encode(json(claims));
    return signed + "." + encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  private static byte[] json(Map<String, Object> claims) {
    try {
      return JSON.writeValueAsBytes(claims);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
