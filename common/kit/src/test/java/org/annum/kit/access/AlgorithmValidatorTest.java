package org.annum.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlgorithmValidatorTest {

  @ParameterizedTest
  @CsvSource({"RS256, true", "ES256, true", "RS512, false", "HS256, false", "none, false"})
  void shouldAcceptOnlyWhenAlgorithmIsConfigured(String algorithm, boolean accepted) {
    JsonWebSignature signed = new JsonWebSignature();
    signed.setAlgorithmHeaderValue(algorithm);

    String complaint =
        new AlgorithmValidator(new Algorithms())
            .validate(new JwtContext(new JwtClaims(), List.of(signed)));

    assertThat(complaint == null).isEqualTo(accepted);
  }

  private record Algorithms() implements AccessConfig {
    @Override
    public Map<String, Set<String>> grants() {
      return Map.of();
    }

    @Override
    public Set<String> algorithms() {
      return Set.of("RS256", "ES256");
    }
  }
}
