package org.annum.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.annum.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class CurrentCallerTest {
  private static final AccessConfig CONFIG =
      new AccessConfig() {
        @Override
        public Map<String, Set<String>> grants() {
          return Map.of("hr", Set.of("things:read", "audit:read"));
        }

        @Override
        public Set<String> algorithms() {
          return Set.of();
        }
      };

  @Test
  void shouldHaveScopesAndWhatRolesGrant() {
    CurrentCaller caller =
        caller(
            QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("E1"))
                .addRole("hr")
                .addRole("stranger")
                .addPermissionAsString("things:write")
                .build());

    assertThat(caller.get().permissions())
        .containsExactlyInAnyOrder("things:read", "things:write", "audit:read");
    assertThat(caller.has("things:write")).isTrue();
    assertThat(caller.has("things:delete")).isFalse();
    assertThat(caller.is("E1")).isTrue();
    assertThat(caller.is("E2")).isFalse();
    assertThatThrownBy(() -> caller.require("things:delete"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void shouldHaveNothingWhenCallerIsAnonymous() {
    CurrentCaller nobody = caller(QuarkusSecurityIdentity.builder().setAnonymous(true).build());

    assertThat(nobody.get().permissions()).isEmpty();
    assertThat(nobody.id()).isEmpty();
    assertThat(nobody.is("")).isFalse();
  }

  private static CurrentCaller caller(SecurityIdentity identity) {
    return new CurrentCaller(
        new RoleGrants(CONFIG)
            .augment(identity, call -> null)
            .await()
            .atMost(Duration.ofSeconds(1)));
  }
}
