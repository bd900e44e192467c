package org.annum.kit.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Adds the permissions that the caller's roles grant. */
@ApplicationScoped
class RoleGrants implements SecurityIdentityAugmentor {
  private final AccessConfig config;

  RoleGrants(AccessConfig config) {
    this.config = config;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous()) {
      return Uni.createFrom().item(identity);
    }
    // The builder copies everything but the permissions, which are the token's scopes.
    var builder =
        QuarkusSecurityIdentity.builder(identity).addPermissions(identity.getPermissions());
    for (String role : identity.getRoles()) {
      builder.addPermissionsAsString(config.grants().getOrDefault(role, Set.of()));
    }
    return Uni.createFrom().item(builder.build());
  }
}
